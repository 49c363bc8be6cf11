using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>A site's day, live; the day stands in the address, the site is the one chosen above.</summary>
public sealed partial class AttendancePage
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private SiteTime? _site;
    private IReadOnlyList<AttendanceRecord>? _board;
    private DateOnly _date;
    private DateOnly _today;
    private string? _shown;

    [SupplyParameterFromQuery]
    private string? Date { get; set; }

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

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private bool IsToday => _date == _today;

    private string CsvAddress => $"/attendance.csv?site={Uri.EscapeDataString(_site!.Site.Id)}&date={_date.ToString("yyyy-MM-dd", Invariant)}";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Current.Changed += Load;
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    /// <inheritdoc/>
    protected override bool Concerns(LiveEvent happened) =>
        happened == LiveEvent.Gap
        || (happened.Attendance is { } record && record.SiteId == _site?.Site.Id && record.Date == _date)
        || (happened.Change is { After: null } gone && gone.SiteId == _site?.Site.Id && gone.Date == _date);

    /// <inheritdoc/>
    protected override async Task OnLive(IReadOnlyList<LiveEvent> happened)
    {
        if (happened.Any(one => one.Attendance is null))
        {
            await Load();
            return;
        }

        var fresh = happened.Select(item => item.Attendance!).GroupBy(Key).ToDictionary(records => records.Key, records => records.Last());
        await Show([.. (_board ?? []).Where(record => !fresh.ContainsKey(Key(record))).Concat(fresh.Values).OrderBy(record => record.FirstIn is null).ThenBy(record => record.FirstIn ?? record.Occasion.Start)]);
    }

    private static (string Person, string Occasion) Key(AttendanceRecord record) => (record.PersonId, record.Occasion.Id);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Current.Changed -= Load;
        base.Dispose(disposing);
    }

    private async Task Load()
    {
        _site = await Sites.For(Current.Id);
        _today = _site.Day(Time.GetUtcNow());
        _date = DateOnly.TryParseExact(Date, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var asked) ? asked : _today;
        var key = GrainKeys.Board(_site.Site.Id, _date);
        if (_shown != key)
            _board = null;
        _shown = key;
        var board = await Grains.GetGrain<IAttendanceBoardGrain>(key).Get();
        if (_shown == key)
            await Show(board);
        StateHasChanged();
    }

    private async Task Show(IReadOnlyList<AttendanceRecord> board)
    {
        await Names.Load(board.Select(record => record.PersonId));
        _board = board;
    }

    private void Pick(string? day)
    {
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var picked))
            Go(picked);
    }

    private void Go(DateOnly date) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter("date", date == _today ? null : date.ToString("yyyy-MM-dd", Invariant)), replace: true);

    private async Task Print() => await Browser.InvokeVoidAsync("print");
}
