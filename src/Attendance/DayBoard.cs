using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>The records of everybody who was seen at a site on one day.</summary>
public static class DayBoard
{
    /// <summary>One record per person, in the order of <see cref="InOrder"/>.</summary>
    public static IReadOnlyList<AttendanceRecord> Derive(
        string siteId, DateOnly date, IEnumerable<Sighting> sightings, WorkingDayRules rules, DateTimeOffset asOf) =>
        InOrder(sightings
            .Where(sighting => sighting.PersonId is not null)
            .GroupBy(sighting => sighting.PersonId!, StringComparer.Ordinal)
            .Select(of => WorkingDay.Derive(of.Key, siteId, date, of, rules, asOf))
            .OfType<AttendanceRecord>());

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
