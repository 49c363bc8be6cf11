using NodaTime;

namespace AutoAttend.Attendance;

/// <summary>Days as a site's time zone has them.</summary>
public static class SiteDay
{
    /// <summary>
    /// A day's bounds, [Start, End), with the site's offsets. Mostly 24 h; 23 or 25 h where clocks change; empty for a day that the zone
    /// skipped altogether, as Samoa did on 2011-12-30.
    /// </summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Bounds(DateOnly date, DateTimeZone zone) =>
        (StartOf(date, zone), StartOf(date.AddDays(1), zone));

    /// <summary>The day that a time falls on.</summary>
    public static DateOnly DateOf(DateTimeOffset time, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(time).InZone(zone).Date.ToDateOnly();

    /// <summary>The days that [first, last] touches, in order; at least one.</summary>
    public static IEnumerable<DateOnly> DatesOf(DateTimeOffset first, DateTimeOffset last, DateTimeZone zone)
    {
        var end = DateOf(last > first ? last : first, zone);
        for (var date = DateOf(first, zone); date <= end; date = date.AddDays(1))
            yield return date;
    }

    /// <summary>The same time written with the site's offset.</summary>
    public static DateTimeOffset InZone(DateTimeOffset time, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(time).InZone(zone).ToDateTimeOffset();

    private static DateTimeOffset StartOf(DateOnly date, DateTimeZone zone)
    {
        // Midnight may not exist (Beirut skips it in spring) or a whole day may be missing: a day begins with its first moment that does
        // exist, or else where the next one begins.
        var midnight = LocalDate.FromDateOnly(date).AtMidnight();
        return zone.ResolveLocal(midnight, StartOfGapOrEarlier).ToDateTimeOffset();
    }

    private static ZonedDateTime StartOfGapOrEarlier(NodaTime.TimeZones.ZoneLocalMapping mapping) =>
        mapping.Count == 0 ? new ZonedDateTime(mapping.LateInterval.Start, mapping.Zone) : mapping.First();
}
