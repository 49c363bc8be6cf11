namespace AutoAttend.Contracts.Cameras;

/// <summary>What an operator sets for a camera.</summary>
/// <param name="Name">As shown; unique within its site.</param>
/// <param name="SiteId">The site it belongs to.</param>
/// <param name="Source">
/// <c>rtsp://</c>, <c>rtsps://</c>, <c>http://</c>, <c>https://</c>, a file's path or a device. Where it is handed out, its password reads
/// <c>***</c>; given back unchanged, the password stays as it was.
/// </param>
/// <param name="Direction">What it means to be seen there.</param>
/// <param name="Playback">How its time runs.</param>
/// <param name="SampledFps">Frames per second to look at, 0.5..30.</param>
/// <param name="RecordedAt">For <see cref="CameraPlayback.Once"/>: when the recording began.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CameraSettings")]
public sealed record CameraSettings(
    string Name,
    string SiteId,
    string Source,
    CameraDirection Direction,
    CameraPlayback Playback,
    double SampledFps,
    DateTimeOffset? RecordedAt = null)
{
    // A record prints all that it holds, and what is printed is logged: the source may hold a password.
    public override string ToString() => $"{Name} ({SiteId}, {Direction}, {Playback})";
}
