using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Components;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Who is at one session, live: everybody on its roster, and whoever else was recognised in its room.</summary>
public sealed partial class SessionSheetPage
{
    private IReadOnlyList<ReportColumn> _columns = [];
    private IReadOnlyList<ReportRow>? _rows;
    private PlannedSession? _session;
    private ReportQuestion? _question;
    private Course? _course;
    private string? _about;
    private bool _missing;

    [SupplyParameterFromQuery]
    private string? Series { get; set; }

    [SupplyParameterFromQuery]
    private string? Date { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private string Counts => string.Join(
        ", ",
        _rows!.GroupBy(row => (string)row.Cells[At("status")]!).OrderByDescending(status => status.Count()).Select(status => $"{status.Count()} {status.Key}"));

    /// <summary>The page's address.</summary>
    public static string Address(string seriesId, DateOnly date) => $"/sessions/sheet?series={Uri.EscapeDataString(seriesId)}&date={Typed.Day(date)}";

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
        happened == LiveEvent.Gap || (happened.Attendance is { } record && record.SiteId == Current.Id && record.Occasion.Id == _session?.OccasionId);

    /// <inheritdoc/>
    protected override Task OnLive(IReadOnlyList<LiveEvent> happened) => Load();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Current.Changed -= Load;
        base.Dispose(disposing);
    }

    private async Task Load()
    {
        var site = await Sites.For(Current.Id);
        var plan = await Grains.GetGrain<ICoursePlanGrain>(site.Site.Id).Get();
        _session = Typed.Day(Date) is { } day
            ? SessionDays.Of(plan, ReportSpan.Day(day)).FirstOrDefault(session => session.Series.Id == Series)
            : null;
        _course = plan.Courses.FirstOrDefault(course => course.Id == _session?.Series.CourseId);
        _missing = _session is null || _course is null;
        if (!_missing)
            await Read(_session!, plan, site);
        StateHasChanged();
    }

    private async Task Read(PlannedSession session, CoursePlan plan, SiteTime site)
    {
        var room = plan.Rooms.FirstOrDefault(one => one.Id == session.RoomId)?.Name;
        _about = $"{Typed.LongDay(session.Date)}, {Typed.Time(session.Start)}–{Typed.Time(session.End)}, {room}{(session.Cancelled ? ", cancelled" : "")}";
        _question = new ReportQuestion(ReportKind.Sessions, site.Site.Id, ReportSpan.Day(session.Date), ReportWords.English, CourseId: session.Series.CourseId);
        var reader = await ReportReader.Open(Grains, _question, Time.GetUtcNow());
        _columns = reader.Columns;
        // A course may have two sessions on a day.
        _rows = await reader.Rows(null, CancellationToken.None).Where(row => (string?)row.Cells[At("occasion_id")] == session.OccasionId).ToListAsync();
    }

    private int At(string key) => _columns.ToList().FindIndex(column => column.Key == key);

    private async Task Print() => await Browser.InvokeVoidAsync("print");
}
