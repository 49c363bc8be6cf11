using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;
using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>What somebody should look at: a row for each reason of a record or fact.</summary>
public static class ReviewSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<ReviewItem> Sheet = new(
        [
            new("date", Date, (item, _) => item.Date),
            new("person", Text, (item, scope) => scope.Name(item.PersonId)),
            new("number", Text, (item, scope) => scope.Number(item.PersonId), FilesOnly),
            new("groups", Text, (item, scope) => scope.Groups(item.PersonId, item.Date), FilesOnly),
            new("reason", Text, (item, scope) => scope.Words.Review(item.Reason)),
            Of(RecordColumns.Kind), Of(RecordColumns.OccasionName), Of(RecordColumns.Status), Of(RecordColumns.CheckIn), Of(RecordColumns.CheckInBy),
            Of(RecordColumns.CheckOut), Of(RecordColumns.CheckOutBy), Of(RecordColumns.Leave), Of(RecordColumns.Closed), Of(RecordColumns.Explanation),
            new("person_id", Text, (item, _) => item.PersonId, Id),
            new("occasion_id", Text, (item, _) => item.OccasionId, Id),
            new("source_id", Text, (item, _) => item.SourceId, Id),
        ],
        item => item.Date);

    private static Column<ReviewItem> Of(Column<AttendanceRecord> column) => column.From<ReviewItem>(item => item.Record);
}
