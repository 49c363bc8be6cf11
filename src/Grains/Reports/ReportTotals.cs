using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>Sums of records.</summary>
internal static class ReportTotals
{
    /// <summary>A person's, by person.</summary>
    public static IReadOnlyList<AttendanceTotals> Of(IEnumerable<AttendanceRecord> records) =>
        [.. records.GroupBy(record => record.PersonId, StringComparer.Ordinal).OrderBy(of => of.Key, StringComparer.Ordinal).Select(Of)];

    private static AttendanceTotals Of(IGrouping<string, AttendanceRecord> of) => new(
        of.Key,
        of.Count(),
        of.Sum(record => record.Days),
        Sum(of, record => record.Worked),
        Sum(of.Where(record => record.Status is not (AttendanceStatus.Expected or AttendanceStatus.Missing)), record => record.Planned),
        Sum(of, record => record.Overtime),
        Sum(of, record => record.Late),
        of.Count(record => record.Late > TimeSpan.Zero),
        Sum(of, record => record.EarlyLeave),
        of.Count(record => record.EarlyLeave > TimeSpan.Zero),
        of.Count(record => record.Status == AttendanceStatus.Absent),
        of.Count(record => record.Doubtful),
        LeaveDays(of),
        of.Count(record => record.Status == AttendanceStatus.Excused));

    private static TimeSpan Sum(IEnumerable<AttendanceRecord> records, Func<AttendanceRecord, TimeSpan> figure) =>
        records.Aggregate(TimeSpan.Zero, (sum, record) => sum + figure(record));

    // A day of two shifts is one day of leave.
    private static decimal LeaveDays(IEnumerable<AttendanceRecord> records) => records
        .Where(record => record.Leave is not null && record.Occasion.Kind != OccasionKind.Day)
        .GroupBy(record => record.Date)
        .Sum(day => day.All(record => record.Status == AttendanceStatus.OnLeave) ? 1m : 0.5m);
}
