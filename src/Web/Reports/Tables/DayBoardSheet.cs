using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>Who is in, expected, late, absent, on leave or unknown on one day: a row for each person and occasion, and for each stranger.</summary>
public static class DayBoardSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<BoardLine> Sheet = new(
        [
            new("date", Date, (line, _) => line.Date, FilesOnly),
            Of(RecordColumns.Person), Of(RecordColumns.Number), Of(RecordColumns.Groups) with { Place = Grid },
            new("in", YesNo, (line, _) => line.Record?.In),
            new("status", Text, (line, scope) => line.Record is { } record ? scope.Words.Status(record.Status) : scope.Words.Unknown),
            Of(RecordColumns.Kind), Of(RecordColumns.OccasionName), Of(RecordColumns.Start) with { Place = Grid }, Of(RecordColumns.End) with { Place = Grid },
            new("check_in", Time, (line, scope) => scope.Site.Local(line.Record is { } record ? record.CheckIn?.At : line.Unknown?.FirstSeen)),
            Of(RecordColumns.CheckInBy), Of(RecordColumns.CheckOut), Of(RecordColumns.CheckOutBy),
            new("last_seen", Time, (line, scope) => scope.Site.Local(line.Record is { } record ? LastSeen(record) : line.Unknown?.LastSeen), FilesOnly),
            .. RecordColumns.Worked.Select(Of), .. RecordColumns.Late.Select(Of), Of(RecordColumns.Leave) with { Place = Grid }, Of(RecordColumns.Doubtful),
            Of(RecordColumns.Explanation),
            new("person_id", Text, (line, _) => line.Record?.PersonId ?? line.Unknown?.VisitorId, Id), Of(RecordColumns.OccasionId),
        ],
        line => line.Date);

    private static Column<BoardLine> Of(Column<AttendanceRecord> column) => column.From<BoardLine>(line => line.Record);

    private static DateTimeOffset? LastSeen(AttendanceRecord record) => record.Intervals.Count == 0 ? null : record.Intervals[^1].End;
}
