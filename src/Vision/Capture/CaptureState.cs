namespace AutoAttend.Vision.Capture;

/// <summary>What a capture session is doing.</summary>
public enum CaptureState
{
    /// <summary>The source is being opened for the first time.</summary>
    Connecting,

    /// <summary>Frames arrive.</summary>
    Live,

    /// <summary>The source was open, but its last frame is older than the watchdog allows; it is being restarted.</summary>
    Stalled,

    /// <summary>The source failed; the next attempt waits for its backoff.</summary>
    Retrying,

    /// <summary>A recording that is played once has come to its end.</summary>
    Ended,
}
