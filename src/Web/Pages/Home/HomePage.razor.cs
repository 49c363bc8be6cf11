using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Home;

/// <summary>Who is in, who was seen last, how the cameras are.</summary>
public sealed partial class HomePage
{
    private const int ShownSightings = 15;

    private IReadOnlyList<AttendanceRecord> _board = [];
    private IReadOnlyList<Camera> _cameras = [];
    private IReadOnlyList<Sighting> _sightings = [];
    private int _enrolled;
    private SiteTime? _site;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Current.Changed += ShowSite;
        await Load();
    }

    /// <inheritdoc/>
    protected override bool Concerns(LiveEvent happened) => happened.Change is null or { After: null };

    /// <inheritdoc/>
    protected override async Task OnLive(IReadOnlyList<LiveEvent> happened)
    {
        // A gap comes every half minute too, which is also how a new day begins on an open page.
        if (happened.Any(one => one.Sighting is null))
            await Load();
        else
            await ShowSightings();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Current.Changed -= ShowSite;
        base.Dispose(disposing);
    }

    // Somebody with two shifts has two records.
    private int Count(Func<AttendanceRecord, bool> which) =>
        _board.Where(which).Select(record => record.PersonId).Distinct(StringComparer.Ordinal).Count();

    private async Task ShowSite()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Load()
    {
        var site = await Sites.For(Current.Id);
        var today = site.Day(Time.GetUtcNow());
        _board = await Grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(Current.Id, today)).Get();
        _cameras = [.. (await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).Where(camera => camera.Settings.SiteId == Current.Id)];
        _enrolled = (await Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Search("", 0, 1)).Total;
        await Names.Load(_board.Select(record => record.PersonId));
        await ShowSightings();
        _site = site;
    }

    private async Task ShowSightings()
    {
        _sightings = [.. Feed.Recent.Where(sighting => sighting.SiteId == Current.Id).Take(ShownSightings)];
        await Names.Load(_sightings.Select(sighting => sighting.PersonId));
    }
}
