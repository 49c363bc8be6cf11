using System.Globalization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>The fields that narrow the log down; times are read as the site's clocks show them.</summary>
public sealed partial class LogFilterBar
{
    private bool _backwards;

    /// <summary>What is filtered now.</summary>
    [Parameter, EditorRequired]
    public LogFilter Filter { get; set; } = new();

    /// <summary>Called with what is wanted instead.</summary>
    [Parameter]
    public EventCallback<LogFilter> Changed { get; set; }

    /// <summary>The cameras to choose from, by id.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, Camera> Cameras { get; set; } = new Dictionary<string, Camera>();

    /// <summary>The site whose clock the times are read by.</summary>
    [Parameter, EditorRequired]
    public SiteTime Zone { get; set; } = null!;

    private string CameraName(string id) => Cameras.TryGetValue(id, out var camera) ? camera.Settings.Name : "Removed camera";

    private string Reading(DateTimeOffset? instant) =>
        instant is { } at ? Zone.Local(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";

    private Task ChangeTime(string? text, bool isFrom)
    {
        DateTimeOffset? at = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var reading) ? Zone.Instant(reading) : null;
        return Change(isFrom ? Filter with { From = at } : Filter with { To = at });
    }

    private async Task Change(LogFilter filter)
    {
        _backwards = filter.From >= filter.To;
        if (!_backwards && filter != Filter)
            await Changed.InvokeAsync(filter);
    }
}
