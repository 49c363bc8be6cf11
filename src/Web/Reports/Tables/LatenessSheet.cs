using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.Tables.RecordColumns;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>Every lateness and early leave: a row for each record that has one.</summary>
public static class LatenessSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<AttendanceRecord> Sheet = new(
        [
            Day, Person, Number, Groups, Kind, OccasionName, Start, End, Status, CheckIn, CheckInBy, .. Late, CheckOut, CheckOutBy, .. Early, Doubtful,
            Closed, Explanation, PersonId, OccasionId,
        ],
        record => record.Date);

    /// <summary>Whether a record is one of its rows.</summary>
    public static bool Has(AttendanceRecord record) => record.Late > TimeSpan.Zero || record.EarlyLeave > TimeSpan.Zero;
}
