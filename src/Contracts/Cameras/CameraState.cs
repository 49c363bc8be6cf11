namespace AutoAttend.Contracts.Cameras;

/// <summary>What a camera is doing.</summary>
public enum CameraState
{
    /// <summary>An operator has turned it off.</summary>
    Off,

    /// <summary>Its source is being opened.</summary>
    Connecting,

    /// <summary>Frames arrive.</summary>
    Live,

    /// <summary>It is connected, but the last frame is too old; it is being restarted.</summary>
    Stalled,

    /// <summary>It failed; the next attempt waits.</summary>
    Retrying,

    /// <summary>A recording has come to its end.</summary>
    Ended,
}
