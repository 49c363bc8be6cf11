using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>A stretch of the bar that draws a day's presence.</summary>
/// <param name="Left">Where it begins, 0..100 % of the bar.</param>
/// <param name="Width">How wide it is, 0.5..100 %: a moment still shows.</param>
/// <param name="Interval">What it stands for.</param>
public sealed record DayBar(double Left, double Width, PresenceInterval Interval)
{
    // Half a percent of a day is seven minutes, about two pixels on a phone: the least that an eye finds.
    private const double LeastWidth = 0.5;

    /// <summary>The stretches of a day that lasts from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static IReadOnlyList<DayBar> Of(IEnumerable<PresenceInterval> intervals, DateTimeOffset start, DateTimeOffset end) =>
        [.. intervals.Where(interval => interval.Start < end && interval.End >= start).Select(interval => One(interval, start, end))];

    private static DayBar One(PresenceInterval interval, DateTimeOffset start, DateTimeOffset end)
    {
        var left = Percent(interval.Start);
        var width = Math.Max(Percent(interval.End) - left, LeastWidth);
        return new DayBar(Math.Min(left, 100 - width), width, interval);

        double Percent(DateTimeOffset at) => Math.Clamp((at - start) / (end - start) * 100, 0, 100);
    }
}
