using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Attendance;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>A person's month at the site chosen above, a cell a day.</summary>
public sealed partial class MonthCalendarPage : IDisposable
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private IReadOnlyList<IReadOnlyList<CalendarDay>>? _weeks;
    private AttendanceRecord? _chosen;
    private SiteTime? _site;
    private DateOnly _month;
    private DateOnly _today;
    private string? _name;

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [SupplyParameterFromQuery]
    private string? Month { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private string ReportAddress
    {
        get
        {
            var span = ReportSpan.Month(_month);
            return $"/reports?report=month&from={ReportSpan.Text(span.From)}&to={ReportSpan.Text(span.To)}{(Person is null ? "" : $"&person={Uri.EscapeDataString(Person)}")}";
        }
    }

    /// <summary>The page's address for a person and the month of a day.</summary>
    public static string Address(string? person, DateOnly month) =>
        $"/reports/calendar?month={month.ToString("yyyy-MM", Invariant)}{(person is null ? "" : $"&person={Uri.EscapeDataString(person)}")}";

    /// <inheritdoc/>
    public void Dispose() => Current.Changed -= Load;

    /// <inheritdoc/>
    protected override void OnInitialized() => Current.Changed += Load;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private static string When(AttendanceRecord record, SiteTime site) => (record.CheckIn, record.CheckOut) switch
    {
        (null, _) => "",
        ({ } came, null) => $"{site.Minute(came.At)}–",
        ({ } came, { } left) => $"{site.Minute(came.At)}–{site.Minute(left.At)}",
    };

    private static string Spoken(AttendanceRecord record, SiteTime site)
    {
        string?[] parts =
        [
            record.Date.ToString("d MMMM", Invariant), record.Occasion.Name, ReportWords.English.Status(record.Status), record.Doubtful ? "doubtful" : null,
            When(record, site), record.Worked > TimeSpan.Zero ? $"worked {Duration.Text(record.Worked)}" : null,
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private async Task Load()
    {
        (_weeks, _chosen) = (null, null);
        _site = await Sites.For(Current.Id);
        _today = _site.Day(Time.GetUtcNow());
        _month = Read(Month) ?? ReportSpan.Month(_today).From;
        await Names.Load([Person]);
        _name = Person is null ? null : Names.Name(Person);
        if (Person is not null)
        {
            var span = ReportSpan.Month(_month);
            var records = await Grains.GetGrain<IReportsGrain>(_site.Site.Id).Records(new ReportQuery(span.From, span.To, Person));
            _weeks = MonthCalendar.Weeks(_month, records);
        }

        StateHasChanged();
    }

    private static DateOnly? Read(string? month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", Invariant, DateTimeStyles.None, out var read) && read.Year is >= 1900 and <= 9000 ? read : null;

    private void Pick(string? month)
    {
        if (Read(month) is { } picked)
            Go(Person, picked);
    }

    private void Go(string? person, DateOnly month) => Navigation.NavigateTo(Address(person, month), replace: true);

    private async Task Print() => await Browser.InvokeVoidAsync("print");
}
