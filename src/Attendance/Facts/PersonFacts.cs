using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance.Facts;

/// <summary>What is known of a person. More than that, in any order and any number of times, changes nothing.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Calendar">The person's groups and leave.</param>
/// <param name="Sightings">Any revisions of the person's sightings, and anybody else's, at any site.</param>
/// <param name="Facts">The person's facts and those of the site, and any others.</param>
public sealed record PersonFacts(
    string PersonId, PersonCalendar Calendar, IReadOnlyCollection<Sighting> Sightings, IReadOnlyCollection<AttendanceFact> Facts);
