using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.Tables.RecordColumns;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>Who was at which session, and for how much of it: a row for each person and session.</summary>
public static class SessionSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<AttendanceRecord> Sheet = new(
        [
            Day, Course, Start with { Place = ColumnPlace.Grid }, End with { Place = ColumnPlace.Grid }, Person, Number, Groups, Status, CheckIn,
            CheckInBy, CheckOut, CheckOutBy, .. Present, new("share", CellKind.Percent, (record, _) => Share(record)), .. Late, .. Early, Leave,
            Doubtful, Closed, Explanation, PersonId, OccasionId,
            new("course_id", CellKind.Text, (record, _) => record.Occasion.SourceId, ColumnPlace.Id),
        ],
        record => record.Date);

    /// <summary>How much of the session the person was there, in whole percent, never rounded up.</summary>
    public static int Share(AttendanceRecord record) =>
        (int)Math.Clamp(100 * (record.Present / (record.Occasion.End - record.Occasion.Start)), 0, 100);
}
