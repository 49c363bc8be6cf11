namespace AutoAttend.Vision.Capture;

/// <summary>What to capture.</summary>
/// <param name="Source">Where frames come from.</param>
/// <param name="SampledFps">Frames per second wanted, above 0; fewer where the source has fewer.</param>
/// <param name="Playback">How the source's time runs.</param>
/// <param name="StartedAt">For <see cref="Playback.Once"/>: the capture time of the recording's first frame.</param>
/// <param name="FirstFrame">The number of the first frame: above 0 where this capture goes on with another's.</param>
public sealed record CaptureRequest(VideoSource Source, double SampledFps, Playback Playback, DateTimeOffset StartedAt, long FirstFrame = 0);
