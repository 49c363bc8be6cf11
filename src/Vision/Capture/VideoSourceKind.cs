namespace AutoAttend.Vision.Capture;

/// <summary>The families of sources.</summary>
public enum VideoSourceKind
{
    /// <summary><c>rtsp://</c> or <c>rtsps://</c>.</summary>
    Rtsp,

    /// <summary><c>http://</c> or <c>https://</c>: MJPEG or HLS.</summary>
    Http,

    /// <summary>A video file.</summary>
    File,

    /// <summary>A V4L device such as <c>/dev/video0</c>.</summary>
    Device,

    /// <summary><c>synthetic://</c>: a rendered demo camera (docs/demo-models.md).</summary>
    Synthetic,
}
