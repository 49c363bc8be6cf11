using AutoAttend.Contracts.Attendance;
using static AutoAttend.Web.Reports.Tables.RecordColumns;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>What every shift, session and day came to: a row for each person and occasion.</summary>
public static class MonthSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<AttendanceRecord> Sheet = new(
        [
            Day, Person, Number, Groups, Kind, OccasionName, Start, End, Status, CheckIn, CheckInBy, CheckOut, CheckOutBy, .. Worked, .. PlannedTime,
            .. Late, .. Early, .. Overtime, Days, Leave, Doubtful, Closed, Explanation, PersonId, OccasionId,
        ],
        record => record.Date);
}
