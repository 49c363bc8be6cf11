using System.Collections.Immutable;

namespace AutoAttend.Vision.Capture;

/// <summary>A snapshot of one capture session, safe to show: it never holds a source's password.</summary>
/// <param name="State">What the session is doing.</param>
/// <param name="LastError">Why it last failed, in words for the operator; null while all is well.</param>
/// <param name="LastFrameAt">Wall-clock time of the last frame's arrival.</param>
/// <param name="Frames">Frames decoded and handed to the reader, over all restarts.</param>
/// <param name="FramesPerSecond">Rate of the frames handed out, over the last seconds.</param>
/// <param name="Width">Pixels; 0 until known.</param>
/// <param name="Height">Pixels; 0 until known.</param>
/// <param name="Drops">Frames dropped, by reason.</param>
/// <param name="Restarts">How often the source was opened again.</param>
/// <param name="Log">The decoder's last lines, oldest first, redacted.</param>
public sealed record CaptureStatus(
    CaptureState State,
    string? LastError,
    DateTimeOffset? LastFrameAt,
    long Frames,
    double FramesPerSecond,
    int Width,
    int Height,
    ImmutableDictionary<DropReason, long> Drops,
    int Restarts,
    ImmutableArray<string> Log);
