using System.Globalization;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Web.Sites;

/// <summary>Writes times as the clocks at a site show them.</summary>
public sealed class SiteTime(Site site)
{
    /// <summary>The site.</summary>
    public Site Site { get; } = site;

    /// <summary>Its zone; UTC where this machine does not know it, so that a page still opens and can put it right.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The same instant with the site's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The same instant with the site's offset; null for none.</summary>
    public DateTimeOffset? Local(DateTimeOffset? instant) => instant is { } at ? Local(at) : null;

    /// <summary>The instant at which the clocks there show a time; where they show it twice, the earlier one.</summary>
    public DateTimeOffset Instant(DateTime clock)
    {
        var wall = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }

    /// <summary>The day's [start, end) there: 23 or 25 hours when the clocks change.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Bounds(DateOnly day) =>
        (Instant(day.ToDateTime(Site.DayStart)), Instant(day.AddDays(1).ToDateTime(Site.DayStart)));

    /// <summary>The day an instant falls on there.</summary>
    public DateOnly Day(DateTimeOffset instant)
    {
        var date = DateOnly.FromDateTime(Local(instant).DateTime);
        return instant < Bounds(date).Start ? date.AddDays(-1) : date;
    }

    /// <summary>For example <c>14:03</c>.</summary>
    public string Minute(DateTimeOffset instant) => Write(instant, "HH:mm");

    /// <summary>For example <c>14:03</c>; a dash for a time that there is none of.</summary>
    public string Minute(DateTimeOffset? instant) => instant is { } at ? Minute(at) : "–";

    /// <summary>For example <c>14:03:22</c>.</summary>
    public string Second(DateTimeOffset instant) => Write(instant, "HH:mm:ss");

    /// <summary>For example <c>23 Nov 2026, 14:03:22</c>.</summary>
    public string Full(DateTimeOffset instant) => Write(instant, "d MMM yyyy, HH:mm:ss");

    /// <summary>The time alone today, with the day otherwise.</summary>
    public string Near(DateTimeOffset instant, DateTimeOffset now) => Day(instant) == Day(now) ? Second(instant) : Write(instant, "d MMM, HH:mm:ss");

    private string Write(DateTimeOffset instant, string format) => Local(instant).ToString(format, CultureInfo.InvariantCulture);
}
