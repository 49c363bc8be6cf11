using NodaTime;

namespace AutoAttend.Attendance;

/// <summary>Days as a site's time zone has them.</summary>
public static class SiteDay
{
    /// <summary>
    /// A day's bounds, [Start, End), with the site's offsets. Mostly 24 h; 23 or 25 h where clocks change; empty for a day that the zone
    /// skipped altogether, as Samoa did on 2011-12-30.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">The site's zone.</param>
    /// <param name="dayStart">When the site's days begin; what is earlier belongs to the day before.</param>
    public static (DateTimeOffset Start, DateTimeOffset End) Bounds(DateOnly date, DateTimeZone zone, TimeOnly dayStart = default) =>
        (At(date, dayStart, zone), At(date.AddDays(1), dayStart, zone));

    /// <summary>The day that a time falls on.</summary>
    public static DateOnly DateOf(DateTimeOffset time, DateTimeZone zone, TimeOnly dayStart = default)
    {
        var date = Instant.FromDateTimeOffset(time).InZone(zone).Date.ToDateOnly();
        // By bounds rather than by the clock's hands: where clocks change, the two may disagree for an hour.
        return time < At(date, dayStart, zone) ? date.AddDays(-1) : date;
    }

    /// <summary>The days that [first, last] touches, in order; at least one.</summary>
    public static IEnumerable<DateOnly> DatesOf(DateTimeOffset first, DateTimeOffset last, DateTimeZone zone, TimeOnly dayStart = default)
    {
        var end = DateOf(last > first ? last : first, zone, dayStart);
        for (var date = DateOf(first, zone, dayStart); date <= end; date = date.AddDays(1))
            yield return date;
    }

    /// <summary>The same time written with the site's offset.</summary>
    public static DateTimeOffset InZone(DateTimeOffset time, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(time).InZone(zone).ToDateTimeOffset();

    /// <summary>
    /// When the clock of a site shows a time: the earlier of two; where clocks skip it, the moment at which they do, so that a day or shift
    /// whose start does not exist begins with its first moment that does.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, DateTimeZone zone) =>
        zone.ResolveLocal(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), StartOfGapOrEarlier).ToDateTimeOffset();

    private static ZonedDateTime StartOfGapOrEarlier(NodaTime.TimeZones.ZoneLocalMapping mapping) =>
        mapping.Count == 0 ? new ZonedDateTime(mapping.LateInterval.Start, mapping.Zone) : mapping.First();
}
