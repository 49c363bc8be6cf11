using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Attendance;

/// <summary>The records of everybody at a site on one day.</summary>
public static class DayBoard
{
    /// <summary>By check-in, those without one last by start; at the same moment by person and occasion, so that a board never reshuffles.</summary>
    public static IReadOnlyList<AttendanceRecord> InOrder(IEnumerable<AttendanceRecord> records) =>
        [
            .. records
                .OrderBy(record => record.CheckIn is null)
                .ThenBy(record => record.CheckIn?.At ?? record.Occasion.Start)
                .ThenBy(record => record.PersonId, StringComparer.Ordinal)
                .ThenBy(record => record.Occasion.Id, StringComparer.Ordinal),
        ];
}
