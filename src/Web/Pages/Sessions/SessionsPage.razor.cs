using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Everything a site has planned of teaching, in parts; which one is shown, and of which week, stands in the address.</summary>
public sealed partial class SessionsPage : IDisposable
{
    private static readonly (string Id, string Name)[] Tabs = [("week", "Week"), ("courses", "Courses"), ("rooms", "Rooms")];

    private SiteTime? _site;
    private DateOnly _today;
    private DateOnly _week;
    private IReadOnlyList<Camera> _cameras = [];
    private ILookup<DateOnly, Holiday> _holidays = Array.Empty<Holiday>().ToLookup(holiday => holiday.Date);

    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private Teaching Teaching { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Shown => Tabs.Any(tab => tab.Id == Tab) ? Tab! : Tabs[0].Id;

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Changed -= Load;
        Teaching.Changed -= Render;
        Undo.Forget();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Current.Changed += Load;
        Teaching.Changed += Render;
        return Load();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _week = Typed.Day(Week) ?? _today;

    private async Task Load()
    {
        await Teaching.Load();
        var site = await Sites.For(Current.Id);
        _today = site.Day(Time.GetUtcNow());
        _week = Typed.Day(Week) ?? _today;
        _holidays = (await Grains.GetGrain<ISiteCalendarGrain>(site.Site.Id).Get()).Holidays.ToLookup(holiday => holiday.Date);
        _cameras = [.. (await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).Where(camera => camera.Settings.SiteId == site.Site.Id)];
        _site = site;
        StateHasChanged();
    }

    private void Render() => _ = InvokeAsync(StateHasChanged);
}
