using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>The columns that tables of records have in common.</summary>
internal static class RecordColumns
{
    public static readonly Column<AttendanceRecord> Day = new("date", Date, (record, _) => record.Date);
    public static readonly Column<AttendanceRecord> Person = new("person", Text, (record, scope) => scope.Name(record.PersonId));
    public static readonly Column<AttendanceRecord> Number = new("number", Text, (record, scope) => scope.Number(record.PersonId), FilesOnly);
    public static readonly Column<AttendanceRecord> Groups = new("groups", Text, (record, scope) => scope.Groups(record.PersonId, record.Date), FilesOnly);
    public static readonly Column<AttendanceRecord> Kind = new("kind", Text, (record, scope) => scope.Words.Kind(record.Occasion.Kind), FilesOnly);
    public static readonly Column<AttendanceRecord> OccasionName = new("occasion", Text, (record, _) => Given(record.Occasion.Name));
    public static readonly Column<AttendanceRecord> Course = new("course", Text, (record, _) => Given(record.Occasion.Name));
    public static readonly Column<AttendanceRecord> Start = new("start", Time, (record, scope) => Planned(record, scope.Site.Local(record.Occasion.Start)), FilesOnly);
    public static readonly Column<AttendanceRecord> End = new("end", Time, (record, scope) => Planned(record, scope.Site.Local(record.Occasion.End)), FilesOnly);
    public static readonly Column<AttendanceRecord> Status = new("status", Text, (record, scope) => scope.Words.Status(record.Status));
    public static readonly Column<AttendanceRecord> CheckIn = new("check_in", Time, (record, scope) => scope.Site.Local(record.CheckIn?.At));
    public static readonly Column<AttendanceRecord> CheckInBy = new("check_in_by", Text, (record, scope) => scope.Words.Origin(record.CheckIn), FilesOnly);
    public static readonly Column<AttendanceRecord> CheckOut = new("check_out", Time, (record, scope) => scope.Site.Local(record.CheckOut?.At));
    public static readonly Column<AttendanceRecord> CheckOutBy = new("check_out_by", Text, (record, scope) => scope.Words.Origin(record.CheckOut), FilesOnly);
    public static readonly Column<AttendanceRecord> Leave = new("leave", Text, (record, scope) => scope.Words.Leave(record.Leave), FilesOnly);
    public static readonly Column<AttendanceRecord> Days = new("days", CellKind.Days, (record, _) => record.Days);
    public static readonly Column<AttendanceRecord> Doubtful = new("doubtful", YesNo, (record, _) => record.Doubtful);
    public static readonly Column<AttendanceRecord> Closed = new("closed", YesNo, (record, _) => record.ClosingId is not null, FilesOnly);
    public static readonly Column<AttendanceRecord> Explanation = new("explanation", Text, (record, scope) => scope.Words.Explain(record), Below);
    public static readonly Column<AttendanceRecord> PersonId = new("person_id", Text, (record, _) => record.PersonId, Id);
    public static readonly Column<AttendanceRecord> OccasionId = new("occasion_id", Text, (record, _) => record.Occasion.Id, Id);

    public static readonly Column<AttendanceRecord>[] Worked = Lengths("worked", record => record.Worked);
    public static readonly Column<AttendanceRecord>[] Present = Lengths("present", record => record.Present);
    public static readonly Column<AttendanceRecord>[] PlannedTime = Lengths("planned", record => record.Planned, FilesOnly);
    public static readonly Column<AttendanceRecord>[] Late = Lengths("late", record => record.Late);
    public static readonly Column<AttendanceRecord>[] Early = Lengths("early", record => record.EarlyLeave);
    public static readonly Column<AttendanceRecord>[] Overtime = Lengths("overtime", record => record.Overtime);

    /// <summary>A length twice: as hours and minutes, and in minutes.</summary>
    public static Column<TFact>[] Lengths<TFact>(string key, Func<TFact, TimeSpan?> length, ColumnPlace place = Grid) =>
    [
        new(key, Duration, (fact, _) => length(fact), place),
        new(key + "_minutes", Minutes, (fact, _) => length(fact) is { } known ? (int)known.TotalMinutes : null, FilesOnly),
    ];

    // An unplanned day begins and ends with the site's day: times that nobody set.
    private static DateTimeOffset? Planned(AttendanceRecord record, DateTimeOffset time) => record.Occasion.Kind == OccasionKind.Day ? null : time;

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static Column<AttendanceRecord>[] Lengths(string key, Func<AttendanceRecord, TimeSpan> length, ColumnPlace place = Grid) =>
        Lengths<AttendanceRecord>(key, record => length(record), place);
}
