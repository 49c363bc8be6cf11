namespace AutoAttend.Silo.Attend;

/// <summary>A recording and the camera that plays it.</summary>
/// <param name="Name">The file's name without its ending, and the camera's.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="File">As it was named.</param>
/// <param name="RecordedAt">Capture time of its first frame.</param>
/// <param name="Frames">How many frames will be looked at; null where the file does not say how long it is.</param>
internal sealed record Clip(string Name, string CameraId, string File, DateTimeOffset RecordedAt, long? Frames);
