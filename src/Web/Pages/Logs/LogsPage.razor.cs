using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>The sighting log: filtered by the address, with new sightings on top as they are made.</summary>
public sealed partial class LogsPage
{
    private Dictionary<string, Camera> _cameras = [];
    private Dictionary<string, SiteTime> _clocks = [];
    private LogFilter _filter = new();
    private LogLines? _lines;
    private SiteTime? _zone;
    private string? _next;
    private string? _invalid;
    private bool _loading;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Camera { get; set; }

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [SupplyParameterFromQuery]
    private string? Outcome { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            var filter = LogFilter.Parse(From, To, Camera, Person, Outcome);
            _invalid = null;
            if (_lines is not null && filter == _filter)
                return;
            _filter = filter;
        }
        catch (InvalidInputException invalid)
        {
            _invalid = invalid.Message;
            _filter = new LogFilter();
        }

        _lines = null;
        await LoadNames();
        await LoadNewest();
    }

    /// <inheritdoc/>
    protected override bool Concerns(LiveEvent happened) => happened == LiveEvent.Gap || happened.Sighting is not null;

    /// <inheritdoc/>
    protected override async Task OnLive(IReadOnlyList<LiveEvent> happened)
    {
        if (_lines is not { } lines)
            return;
        if (happened.Contains(LiveEvent.Gap))
        {
            await LoadNames();
            var newest = await Read(before: null);
            _lines = _lines?.With(newest.Sightings);
            return;
        }

        var admitted = happened.Select(item => item.Sighting!).Where(_filter.Admits).ToList();
        await Names.Load(admitted.Select(sighting => sighting.PersonId));
        _lines = lines.With(admitted);
    }

    private string Address(string path) => path + _filter.ToAddress();

    private void Go(LogFilter filter) => Navigation.NavigateTo(filter.ToAddress() is { Length: > 0 } query ? $"/logs{query}" : "/logs");

    private async Task LoadNames()
    {
        _cameras = (await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).ToDictionary(camera => camera.Id);
        _clocks = (await Sites.All()).ToDictionary(site => site.Site.Id);
        var siteId = _filter.CameraId is { } id && _cameras.TryGetValue(id, out var camera) ? camera.Settings.SiteId : Current.Id;
        _zone = await Sites.For(siteId);
    }

    private async Task LoadNewest()
    {
        var filter = _filter;
        var page = await Read(before: null);
        // A slow answer to an earlier filter must not replace a later one's.
        if (filter != _filter)
            return;
        _lines = LogLines.None.With(page.Sightings);
        _next = page.Next;
    }

    private async Task LoadMore()
    {
        _loading = true;
        var page = await Read(_next);
        _lines = (_lines ?? LogLines.None).With(page.Sightings);
        _next = page.Next;
        _loading = false;
    }

    private async Task<SightingPage> Read(string? before)
    {
        var page = await Grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(_filter.ToQuery(before, LogLines.PageSize));
        await Names.Load(page.Sightings.Select(sighting => sighting.PersonId));
        return page;
    }
}
