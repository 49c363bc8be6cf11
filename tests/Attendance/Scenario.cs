using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance.Tests;

/// <summary>A day in a zone and what was seen around it.</summary>
/// <param name="Zone">An IANA id.</param>
/// <param name="Date">The day.</param>
/// <param name="Sightings">Some begin before the day, some end after it; some are older revisions of others.</param>
public sealed record Scenario(string Zone, DateOnly Date, IReadOnlyList<Sighting> Sightings)
{
    public WorkingDayRules Rules => Days.RulesIn(Zone);

    public string Derive(IEnumerable<Sighting> sightings) =>
        Days.Text(Days.Derive(sightings, Rules, Date));
}
