using System.Collections.Immutable;

namespace AutoAttend.Contracts.Cameras;

/// <summary>How a camera is doing. It never holds a password.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Since">When that began.</param>
/// <param name="LastError">Why it last failed, in words; null while all is well.</param>
/// <param name="LastFrameAt">When the last frame arrived.</param>
/// <param name="FramesPerSecond">Rate of the frames looked at, over the last seconds.</param>
/// <param name="Width">Pixels; 0 until known.</param>
/// <param name="Height">Pixels; 0 until known.</param>
/// <param name="Frames">Frames looked at since it was turned on.</param>
/// <param name="Drops">Frames not looked at since then, by reason.</param>
/// <param name="Restarts">How often its source was opened again since then.</param>
/// <param name="Log">The decoder's last lines, oldest first.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CameraStatus")]
public sealed record CameraStatus(
    CameraState State,
    DateTimeOffset Since,
    string? LastError,
    DateTimeOffset? LastFrameAt,
    double FramesPerSecond,
    int Width,
    int Height,
    long Frames,
    ImmutableDictionary<string, long> Drops,
    int Restarts,
    ImmutableArray<string> Log)
{
    /// <summary>A camera that is off.</summary>
    public static CameraStatus Off(DateTimeOffset since) =>
        new(CameraState.Off, since, null, null, 0, 0, 0, 0, ImmutableDictionary<string, long>.Empty, 0, []);
}
