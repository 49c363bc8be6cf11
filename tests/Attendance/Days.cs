using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using NodaTime;

namespace AutoAttend.Attendance.Tests;

/// <summary>Sightings and rules to test with.</summary>
internal static class Days
{
    public const string Person = "p-1";
    public const string Site = "main";

    /// <summary>As of the last sighting, whenever that was.</summary>
    public static readonly DateTimeOffset AsSeen = DateTimeOffset.MinValue;

    public static readonly DateOnly Date = new(2026, 3, 17);
    public static readonly WorkingDayRules Utc = new(DateTimeZone.Utc, TimeSpan.FromMinutes(30));

    public static WorkingDayRules RulesIn(string zone) => Utc with { Zone = DateTimeZoneProviders.Tzdb[zone] };

    /// <summary>What sightings come to on the days from..to, where nothing is planned.</summary>
    public static IReadOnlyList<AttendanceRecord> Derive(IEnumerable<Sighting> sightings, WorkingDayRules rules, DateOnly from, DateOnly to) =>
        PersonAttendance.Derive(new PersonFacts(Person, PersonCalendar.Empty, [.. sightings], []), SitePlan.Unplanned(Site, rules), from, to, AsSeen);

    /// <summary>What they come to on one day; null where the person was not seen.</summary>
    public static AttendanceRecord? Derive(IEnumerable<Sighting> sightings, WorkingDayRules rules, DateOnly date) =>
        Derive(sightings, rules, date, date).SingleOrDefault();

    public static Sighting Sighting(
        string id, CameraDirection direction, DateTimeOffset first, DateTimeOffset last, int revision = 0, string person = Person, string site = Site) =>
        new(id, revision, site, "c-1", direction, 1, SightingOutcome.Person, person, null, 0.8f, 0.4f, first, last, 10, 90, null, null, "m", true);

    /// <summary>A record in one line, so that two of them can be compared and read when they differ.</summary>
    public static string Text(AttendanceRecord? record) => record is null
        ? "not seen"
        : $"{record.PersonId} {record.SiteId} {record.Date:O} {record.CheckIn?.At:O} {record.CheckOut?.At:O} {record.CheckOut?.Origin} {record.LastOut:O} {record.Present} {record.In} {record.InUntil:O} " +
          $"{record.Sightings}: {string.Join(", ", record.Intervals.Select(interval => $"{interval.Start:O}/{interval.End:O}/{interval.Open}"))}";
}
