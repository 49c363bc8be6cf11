using AutoAttend.Contracts.Shifts;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Rounds times on the clock of a site.</summary>
internal static class RoundedTime
{
    /// <summary>The step of the clock before, after or next to a time. The step divides an hour, so that clocks that change by whole or half hours keep it.</summary>
    public static DateTimeOffset Of(DateTimeOffset time, int minutes, RoundingDirection direction, DateTimeZone zone)
    {
        var local = SiteDay.InZone(time, zone);
        var step = TimeSpan.FromMinutes(minutes);
        var over = new TimeSpan(local.TimeOfDay.Ticks % step.Ticks);
        if (over == TimeSpan.Zero)
            return local;
        return direction switch
        {
            RoundingDirection.Earlier => local - over,
            RoundingDirection.Later => local - over + step,
            RoundingDirection.Nearest => over + over < step ? local - over : local - over + step,
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Times are rounded Earlier, Later or to the Nearest step."),
        };
    }
}
