using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Formats;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Tests.Reports;

/// <summary>A few days that hold what reports have to tell.</summary>
internal static class ReportSample
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static readonly PersonSummary Amelie = new("p1", "Amélie Ōkafor-Łukasiewicz", "17", ["Night"], 1, null);

    /// <summary>A name that a spreadsheet would run.</summary>
    public static readonly PersonSummary Formula = new("p2", "=SUM(1+1)", "", [], 1, null);

    public static readonly PersonSummary Olga = new("p3", "Ольга Ελένη \"Olly\", Dr.", "0018", [], 1, null);

    public static readonly AttendanceRecord LateNight = new(
        "p1",
        Occasion(OccasionKind.Shift, "night", "Nacht, „früh“", 22, 30),
        AttendanceStatus.Late,
        new CheckPoint(At(22, 12), CheckOrigin.Seen, "s1"),
        new CheckPoint(At(30, 40), CheckOrigin.Automatic, null),
        [new PresenceInterval(At(22, 12), At(30, 40), false)],
        new TimeSpan(8, 28, 0),
        new TimeSpan(7, 58, 30),
        new TimeSpan(7, 30, 0),
        TimeSpan.FromMinutes(12),
        TimeSpan.Zero,
        TimeSpan.FromMinutes(28),
        1,
        null,
        true,
        4,
        null,
        null,
        "closing-1",
        [
            new ExplanationStep(ExplanationKind.ShiftPlanned, Clock(22, 0), Clock(30, 0), Name: "Nacht, „früh“"),
            new ExplanationStep(ExplanationKind.SeenComing, Clock(22, 12), Clock(22, 12), SourceId: "s1"),
            new ExplanationStep(ExplanationKind.ClosedAtLastSeen, Clock(30, 40)),
            new ExplanationStep(ExplanationKind.Late, Amount: TimeSpan.FromMinutes(12)),
        ]);

    public static readonly AttendanceRecord OnLeave = LateNight with
    {
        PersonId = "p2",
        Occasion = Occasion(OccasionKind.Shift, "day", "Day", 8, 16),
        Status = AttendanceStatus.OnLeave,
        CheckIn = null,
        CheckOut = null,
        Intervals = [],
        Present = TimeSpan.Zero,
        Worked = TimeSpan.Zero,
        Late = TimeSpan.Zero,
        Overtime = TimeSpan.Zero,
        Days = 0,
        Leave = LeaveKind.Vacation,
        Doubtful = false,
        Sightings = 0,
        ClosingId = null,
        Explanation = [new ExplanationStep(ExplanationKind.Leave, Name: nameof(LeaveKind.Vacation))],
    };

    public static readonly AttendanceRecord Lesson = LateNight with
    {
        PersonId = "p3",
        Occasion = Occasion(OccasionKind.Session, "maths", "Maths 7b", 8, 9),
        Status = AttendanceStatus.LeftEarly,
        CheckIn = new CheckPoint(At(8, 0), CheckOrigin.Kiosk, "k1"),
        CheckOut = new CheckPoint(At(8, 40), CheckOrigin.Corrected, "c1"),
        Intervals = [new PresenceInterval(At(8, 0), At(8, 40), false)],
        Present = TimeSpan.FromMinutes(40),
        Worked = TimeSpan.FromMinutes(40),
        Planned = TimeSpan.FromHours(1),
        Late = TimeSpan.Zero,
        EarlyLeave = TimeSpan.FromMinutes(20),
        Overtime = TimeSpan.Zero,
        Doubtful = false,
        ClosingId = null,
        Explanation = [new ExplanationStep(ExplanationKind.CheckOutCorrected, Clock(8, 40)), new ExplanationStep(ExplanationKind.LeftEarly, Amount: TimeSpan.FromMinutes(20))],
    };

    public static readonly AttendanceTotals Totals = new(
        "p1", 21, 20.5m, new TimeSpan(163, 20, 0), new TimeSpan(160, 0, 0), new TimeSpan(3, 20, 0), TimeSpan.FromMinutes(61), 3, TimeSpan.FromMinutes(5), 1, 1, 2, 0.5m, 0);

    /// <summary>Every report's columns with a row of each kind that it may hold.</summary>
    public static IReadOnlyList<ReportRow> Rows(ReportKind kind, ReportWords words)
    {
        var scope = Scope(words);
        return kind switch
        {
            ReportKind.Board =>
            [
                .. new[] { LateNight with { InUntil = At(40, 0), CheckOut = null }, OnLeave }
                    .Select(record => DayBoardSheet.Sheet.Row(new BoardLine(Monday, record, null), scope)),
                DayBoardSheet.Sheet.Row(new BoardLine(Monday, null, new UnknownFace("v7", At(9, 5), At(9, 6))), scope),
            ],
            ReportKind.Month => [.. new[] { LateNight, OnLeave, Lesson }.Select(record => MonthSheet.Sheet.Row(record, scope))],
            ReportKind.Sessions => [SessionSheet.Sheet.Row(Lesson, scope)],
            ReportKind.Courses => [.. CourseTotals.Of([Lesson, Lesson with { Status = AttendanceStatus.Absent, Present = TimeSpan.Zero }]).Select(totals => CourseSheet.Sheet.Row(totals, scope))],
            ReportKind.Hours => [HoursSheet.Sheet.Row(Totals, scope)],
            ReportKind.Lateness => [LatenessSheet.Sheet.Row(LateNight, scope), LatenessSheet.Sheet.Row(Lesson, scope)],
            ReportKind.Review =>
            [
                ReviewSheet.Sheet.Row(new ReviewItem(ReviewReason.AutomaticCheckOut, "p1", Monday, LateNight.Occasion.Id, LateNight, null), scope),
                ReviewSheet.Sheet.Row(new ReviewItem(ReviewReason.AfterClosing, "p4", Monday, "day/2026-03-02", null, "s9"), scope),
            ],
            ReportKind.Coverage =>
            [
                CoverageSheet.Sheet.Row(new Outage(new CoverageGap("c1", At(8, 0), At(9, 30)), At(12, 0)), scope),
                CoverageSheet.Sheet.Row(new Outage(new CoverageGap("c2", At(11, 0), null), At(12, 0)), scope),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    public static ReportDocument Document(ReportKind kind, ReportWords words, IReadOnlyList<ReportRow>? rows = null, string? by = null) => new(
        words.Report(kind), "Main building", "Made", words, ReportSheets.Columns(kind), (rows ?? Rows(kind, words)).ToAsyncEnumerable(), by);

    public static ReportScope Scope(ReportWords words) => new(
        new SiteTime(Sample.Berlin), new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), words,
        new[] { Amelie, Formula, Olga }.ToDictionary(person => person.Id),
        new[]
        {
            ("p1", new GroupMembership("Night", null, new DateOnly(2026, 3, 10))), ("p1", new GroupMembership("Day", new DateOnly(2026, 3, 11))),
            ("p3", new GroupMembership("7b")),
        }.ToLookup(member => member.Item1, member => member.Item2),
        new Dictionary<string, string> { ["c1"] = "Door" });

    /// <summary>Monday by the clock in Berlin, in UTC: tables write it by the site's clock whatever its offset.</summary>
    public static DateTimeOffset At(int hour, int minute) => Clock(hour, minute).ToUniversalTime();

    /// <summary>Monday by the clock in Berlin; hours beyond 24 are the next day's.</summary>
    public static DateTimeOffset Clock(int hour, int minute) =>
        new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.FromHours(1)).AddHours(hour).AddMinutes(minute);

    private static Occasion Occasion(OccasionKind kind, string source, string name, int from, int to) => new(
        kind == OccasionKind.Session ? OccasionIds.Session(source, Monday) : OccasionIds.Shift(source, Monday),
        kind, "main", Monday, name, source, At(from, 0), At(to, 0), At(from - 2, 0), At(to + 2, 0));
}
