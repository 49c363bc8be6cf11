using System.Globalization;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>A person's attendance over a span of days, the last thirty at first.</summary>
public sealed partial class PersonHistory
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly FieldErrors _errors = new("From", "To");
    private IReadOnlyList<(AttendanceRecord Record, SiteTime Site)>? _records;
    private bool _severalSites;
    private DateOnly _from;
    private DateOnly _to;
    private string? _of;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public string PersonId { get; set; } = "";

    /// <summary>Whether each day is drawn as a bar too.</summary>
    [Parameter]
    public bool Timelines { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private TimeSpan Total => new(_records!.Sum(item => item.Record.Present.Ticks));

    private string CsvAddress => $"/attendance.csv?person={Uri.EscapeDataString(PersonId)}&from={Day(_from)}&to={Day(_to)}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_of == PersonId)
            return;
        _of = PersonId;
        _to = (await Sites.For(Current.Id)).Day(Time.GetUtcNow());
        _from = _to.AddDays(-29);
        await Load();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    private async Task Change(string? from, string? to)
    {
        _from = Read(from) ?? _from;
        _to = Read(to) ?? _to;
        await Load();
    }

    private async Task Load() => await _errors.Try(async () =>
    {
        var records = await Grains.GetGrain<IPersonGrain>(PersonId).GetHistory(_from, _to);
        var shown = new List<(AttendanceRecord, SiteTime)>();
        foreach (var record in records)
            shown.Add((record, await Sites.For(record.SiteId)));
        _records = shown;
        _severalSites = records.Select(record => record.SiteId).Distinct().Skip(1).Any();
    });

    private static DateOnly? Read(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var read) ? read : null;
}
