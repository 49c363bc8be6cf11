using System.Collections.Immutable;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Grains.Cameras;

/// <summary>Says how a running camera is doing: its capture's state, and since when; what goes wrong behind the capture comes first.</summary>
internal sealed class StatusView(TimeProvider time)
{
    private readonly Lock gate = new();
    private CameraState state = CameraState.Connecting;
    private DateTimeOffset since = time.GetUtcNow();

    /// <param name="capture">How the capture is doing.</param>
    /// <param name="problem">Why sightings are not made or not written; null while they are.</param>
    /// <param name="unrecognised">Frames that no recognizer looked at.</param>
    /// <param name="isDraining">Whether frames or sightings are still being worked on.</param>
    public CameraStatus Of(CaptureStatus capture, string? problem, long unrecognised, bool isDraining)
    {
        var now = capture.State == CaptureState.Ended && isDraining ? CameraState.Live : State(capture.State);
        return new CameraStatus(
            now,
            Since(now),
            capture.LastError ?? problem,
            capture.LastFrameAt,
            capture.FramesPerSecond,
            capture.Width,
            capture.Height,
            capture.Frames,
            Drops(capture.Drops, unrecognised),
            capture.Restarts,
            capture.Log);
    }

    private static CameraState State(CaptureState state) => state switch
    {
        CaptureState.Connecting => CameraState.Connecting,
        CaptureState.Live => CameraState.Live,
        CaptureState.Stalled => CameraState.Stalled,
        CaptureState.Retrying => CameraState.Retrying,
        CaptureState.Ended => CameraState.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    private static ImmutableDictionary<string, long> Drops(ImmutableDictionary<DropReason, long> drops, long unrecognised)
    {
        var byName = drops.ToImmutableDictionary(drop => drop.Key.ToString(), drop => drop.Value);
        return unrecognised == 0 ? byName : byName.SetItem(nameof(DropReason.RecognizerUnavailable), unrecognised);
    }

    private DateTimeOffset Since(CameraState now)
    {
        lock (gate)
        {
            if (state != now)
                (state, since) = (now, time.GetUtcNow());
            return since;
        }
    }
}
