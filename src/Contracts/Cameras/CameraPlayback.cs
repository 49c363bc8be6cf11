namespace AutoAttend.Contracts.Cameras;

/// <summary>How a camera's time runs.</summary>
public enum CameraPlayback
{
    /// <summary>A network camera or device, as it comes.</summary>
    Live,

    /// <summary>A file played at its own speed over and over, as if it were a camera.</summary>
    Loop,

    /// <summary>A recording processed once, as fast as it can be, on its own clock.</summary>
    Once,
}
