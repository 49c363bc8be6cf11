using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>What the sessions of a course came to over the span: a row for each course and person.</summary>
public static class CourseSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<CourseTotals> Sheet = new(
        [
            new("from", Date, (_, scope) => scope.From, FilesOnly),
            new("to", Date, (_, scope) => scope.To, FilesOnly),
            new("course", Text, (totals, _) => totals.Course),
            new("person", Text, (totals, scope) => scope.Name(totals.PersonId)),
            new("number", Text, (totals, scope) => scope.Number(totals.PersonId)),
            new("groups", Text, (totals, scope) => scope.Groups(totals.PersonId), FilesOnly),
            new("sessions", Count, (totals, _) => totals.Records.Count),
            Times("times_present", AttendanceStatus.Present),
            Times("times_late", AttendanceStatus.Late),
            Times("times_early", AttendanceStatus.LeftEarly),
            Times("times_absent", AttendanceStatus.Absent),
            Times("times_excused", AttendanceStatus.Excused),
            Times("times_on_leave", AttendanceStatus.OnLeave),
            Times("times_not_on_roster", AttendanceStatus.NotOnRoster),
            new("times_doubtful", Count, (totals, _) => totals.Records.Count(record => record.Doubtful)),
            new("attended", Percent, (totals, _) => totals.AttendedPercent),
            .. RecordColumns.Lengths<CourseTotals>("present", totals => totals.Present),
            new("person_id", Text, (totals, _) => totals.PersonId, Id),
            new("course_id", Text, (totals, _) => totals.CourseId, Id),
        ],
        _ => null);

    private static Column<CourseTotals> Times(string key, AttendanceStatus status) => new(key, Count, (totals, _) => totals.Times(status));
}
