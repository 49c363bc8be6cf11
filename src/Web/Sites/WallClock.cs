namespace AutoAttend.Web.Sites;

/// <summary>From what a site's clocks show to the instant meant, the way back from <see cref="SiteTime.Local"/>.</summary>
public static class WallClock
{
    /// <summary>
    /// The instant of a clock's reading. A reading that a spring change skips counts from the end of the gap; of one that an autumn change
    /// repeats, the first is meant.
    /// </summary>
    public static DateTimeOffset At(this SiteTime site, DateTime reading)
    {
        var local = DateTime.SpecifyKind(reading, DateTimeKind.Unspecified);
        // Gaps begin and end on whole minutes in every zone that changes its clocks today.
        while (site.Zone.IsInvalidTime(local))
            local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        var offset = site.Zone.IsAmbiguousTime(local) ? site.Zone.GetAmbiguousTimeOffsets(local).Max() : site.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The day's [start, end): 23 or 25 hours when the clocks change.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Bounds(this SiteTime site, DateOnly day) =>
        (site.At(day.ToDateTime(TimeOnly.MinValue)), site.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
}
