namespace AutoAttend.Vision.Capture;

/// <summary>How a source's time runs.</summary>
public enum Playback
{
    /// <summary>As it comes: a network camera or a device. Frames are stamped with their arrival.</summary>
    Live,

    /// <summary>A file played at its own speed over and over, as if it were a camera.</summary>
    Loop,

    /// <summary>A recording processed once, as fast as it can be, on its own clock.</summary>
    Once,
}
