using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Capture;

/// <summary>How sources are opened, watched and restarted.</summary>
public sealed class CaptureOptions
{
    /// <summary>A frame older than this means that the source has stalled.</summary>
    /// <value>Seconds; the default is 5.</value>
    [Range(1, 120)]
    public double StallSeconds { get; set; } = 5;

    /// <summary>How long a source may take from its start to its first frame.</summary>
    /// <value>Seconds; the default is 15.</value>
    [Range(1, 300)]
    public double ConnectSeconds { get; set; } = 15;

    /// <summary>The first wait before a failed source is opened again; it doubles with every failure, with jitter.</summary>
    /// <value>Seconds; the default is 1.</value>
    [Range(0.05, 60)]
    public double FirstBackoffSeconds { get; set; } = 1;

    /// <summary>The longest wait before a failed source is opened again.</summary>
    /// <value>Seconds; the default is 30.</value>
    [Range(0.05, 3600)]
    public double LongestBackoffSeconds { get; set; } = 30;

    /// <summary>How long a decoder may take to end before it is killed.</summary>
    /// <value>Seconds; the default is 2.</value>
    [Range(0.1, 60)]
    public double KillSeconds { get; set; } = 2;

    /// <summary>The ffmpeg program.</summary>
    /// <value>A path or a name on PATH; the default is <c>ffmpeg</c>. Where it is missing OpenCV's VideoCapture is used.</value>
    [Required]
    public string Ffmpeg { get; set; } = "ffmpeg";
}
