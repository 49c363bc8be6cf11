using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Web.Pages.Streams;

/// <summary>A camera's settings while they are edited.</summary>
public sealed class CameraForm
{
    /// <summary>Enough to catch everybody who walks by, and a fifth of what cameras send.</summary>
    private const double UsualSampledFps = 5;

    /// <summary>As shown.</summary>
    public string Name { get; set; } = "";

    /// <summary>The site it belongs to.</summary>
    public string SiteId { get; set; } = GrainKeys.FirstSite;

    /// <summary>Address, path or device.</summary>
    public string Source { get; set; } = "";

    /// <summary>What it means to be seen there.</summary>
    public CameraDirection Direction { get; set; } = CameraDirection.Both;

    /// <summary>How its time runs.</summary>
    public CameraPlayback Playback { get; set; } = CameraPlayback.Live;

    /// <summary>Frames per second to look at, 0.5..30.</summary>
    public double SampledFps { get; set; } = UsualSampledFps;

    /// <summary>The day a recording began, at the site.</summary>
    public DateTime? RecordedOn { get; set; }

    /// <summary>The time of that day.</summary>
    public TimeSpan? RecordedTime { get; set; }

    /// <summary>The settings of a camera that exists.</summary>
    /// <param name="settings">As handed out, the password hidden.</param>
    /// <param name="local">Puts an instant on the site's clock.</param>
    public static CameraForm Of(CameraSettings settings, Func<DateTimeOffset, DateTimeOffset> local)
    {
        var recorded = settings.RecordedAt is { } at ? local(at) : (DateTimeOffset?)null;
        return new CameraForm
        {
            Name = settings.Name,
            SiteId = settings.SiteId,
            Source = settings.Source,
            Direction = settings.Direction,
            Playback = settings.Playback,
            SampledFps = settings.SampledFps,
            RecordedOn = recorded?.Date,
            RecordedTime = recorded?.TimeOfDay,
        };
    }

    /// <summary>How a source is usually played: files in a loop, everything else live.</summary>
    public static CameraPlayback UsualPlayback(string source)
    {
        var typed = source.Trim();
        var isAddressOrDevice = typed.Length == 0 || typed.Contains("://", StringComparison.Ordinal) || typed.StartsWith("/dev/", StringComparison.Ordinal);
        return isAddressOrDevice ? CameraPlayback.Live : CameraPlayback.Loop;
    }

    /// <summary>What is asked of the camera.</summary>
    /// <param name="instant">Finds the instant of a wall-clock time at the site.</param>
    public CameraSettings ToSettings(Func<DateTime, DateTimeOffset> instant) => new(
        Name.Trim(), SiteId, Source.Trim(), Direction, Playback, SampledFps,
        Playback == CameraPlayback.Once && RecordedOn is { } day ? instant(day + (RecordedTime ?? TimeSpan.Zero)) : null);
}
