namespace AutoAttend.Vision.Capture;

/// <summary>What to capture.</summary>
/// <param name="Source">Where frames come from.</param>
/// <param name="SampledFps">Frames per second wanted, above 0; fewer where the source has fewer.</param>
/// <param name="Playback">How the source's time runs.</param>
/// <param name="StartedAt">For <see cref="Playback.Once"/>: the capture time of the recording's first frame.</param>
public sealed record CaptureRequest(VideoSource Source, double SampledFps, Playback Playback, DateTimeOffset StartedAt);
