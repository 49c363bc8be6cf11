using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.People;

/// <summary>One day of a person at the site that is looked at: today at first.</summary>
public sealed partial class PersonDay
{
    // More than fit beside each other on the line; who wants all of them finds them in the log.
    private const int Most = 60;

    private SiteTime? _site;
    private IReadOnlyList<AttendanceRecord>? _records;
    private IReadOnlyList<(Sighting Sighting, double Left, string Words)> _seen = [];
    private DateOnly _date;
    private DateOnly _today;
    private string? _of;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public string PersonId { get; set; } = "";

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Day => _date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_of == PersonId)
            return;
        _of = PersonId;
        _site = await Sites.For(Current.Id);
        _today = _site.Day(Time.GetUtcNow());
        await Go(_today);
    }

    private async Task Go(DateOnly date)
    {
        _date = date;
        var site = _site!;
        var records = await Grains.GetGrain<IReportsGrain>(site.Site.Id).Records(new ReportQuery(date, date, PersonId: PersonId));
        var (start, end) = site.Bounds(date);
        var page = await Grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).QueryLedger(new SightingQuery(From: start, To: end, PersonId: PersonId, Take: Most));
        var cameras = (await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).ToDictionary(camera => camera.Id, camera => camera.Settings.Name);

        // A slow answer must not replace a later one's.
        if (date != _date)
            return;
        _records = records;
        _seen = [.. page.Sightings
            .Where(sighting => sighting.SiteId == site.Site.Id)
            .OrderBy(sighting => sighting.FirstSeen)
            .Select(sighting => (
                sighting,
                Math.Clamp((sighting.FirstSeen - start) / (end - start) * 100, 0, 100),
                $"{site.Minute(sighting.FirstSeen)}, {cameras.GetValueOrDefault(sighting.CameraId, "removed camera")}"))];
    }
}
