using AutoAttend.Contracts.Reports;
using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>Worked, planned and overtime of the span: a row for each person. Sessions are not counted.</summary>
public static class HoursSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<AttendanceTotals> Sheet = new(
        [
            new("from", Date, (_, scope) => scope.From, FilesOnly),
            new("to", Date, (_, scope) => scope.To, FilesOnly),
            new("person", Text, (totals, scope) => scope.Name(totals.PersonId)),
            new("number", Text, (totals, scope) => scope.Number(totals.PersonId)),
            new("groups", Text, (totals, scope) => scope.Groups(totals.PersonId)),
            new("records", Count, (totals, _) => totals.Records, FilesOnly),
            new("days", Days, (totals, _) => totals.Days),
            .. RecordColumns.Lengths<AttendanceTotals>("worked", totals => totals.Worked),
            .. RecordColumns.Lengths<AttendanceTotals>("planned", totals => totals.Planned),
            .. RecordColumns.Lengths<AttendanceTotals>("overtime", totals => totals.Overtime),
            .. RecordColumns.Lengths<AttendanceTotals>("late", totals => totals.Late),
            new("times_late", Count, (totals, _) => totals.TimesLate),
            .. RecordColumns.Lengths<AttendanceTotals>("early", totals => totals.EarlyLeave, FilesOnly),
            new("times_early", Count, (totals, _) => totals.TimesEarly, FilesOnly),
            new("times_absent", Count, (totals, _) => totals.Absent),
            new("times_excused", Count, (totals, _) => totals.Excused, FilesOnly),
            new("days_on_leave", Days, (totals, _) => totals.OnLeave),
            new("times_doubtful", Count, (totals, _) => totals.Doubtful),
            new("person_id", Text, (totals, _) => totals.PersonId, Id),
        ],
        _ => null);

    /// <summary>The sums of several kinds of occasions, a person once, in the order in which they first come.</summary>
    public static IReadOnlyList<AttendanceTotals> Join(params IReadOnlyList<AttendanceTotals>[] kinds) =>
        [.. kinds.SelectMany(totals => totals).GroupBy(totals => totals.PersonId).Select(totals => totals.Aggregate(Add))];

    private static AttendanceTotals Add(AttendanceTotals one, AttendanceTotals other) => new(
        one.PersonId,
        one.Records + other.Records,
        one.Days + other.Days,
        one.Worked + other.Worked,
        one.Planned + other.Planned,
        one.Overtime + other.Overtime,
        one.Late + other.Late,
        one.TimesLate + other.TimesLate,
        one.EarlyLeave + other.EarlyLeave,
        one.TimesEarly + other.TimesEarly,
        one.Absent + other.Absent,
        one.Doubtful + other.Doubtful,
        one.OnLeave + other.OnLeave,
        one.Excused + other.Excused);
}
