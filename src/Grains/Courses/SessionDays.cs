using AutoAttend.Contracts.Courses;

namespace AutoAttend.Grains.Courses;

/// <summary>When the sessions of a series are held, by the clock of the site.</summary>
internal static class SessionDays
{
    /// <summary>The sessions of the days from..to that are not cancelled, as changed.</summary>
    public static IEnumerable<(DateOnly Date, string RoomId, DateTime Start, DateTime End)> Of(
        CoursePlan plan, SessionSeries series, DateOnly from, DateOnly to)
    {
        var first = from > series.From ? from : series.From;
        var last = to < series.To ? to : series.To;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (!IsHeld(series, date))
                continue;
            var change = plan.Changes.FirstOrDefault(one => one.SeriesId == series.Id && one.Date == date);
            if (change is { Cancelled: true })
                continue;
            var (start, end) = (change?.Start ?? series.Start, change?.End ?? series.End);
            yield return (date, change?.RoomId ?? series.RoomId, date.ToDateTime(start), (end <= start ? date.AddDays(1) : date).ToDateTime(end));
        }
    }

    /// <summary>Whether a series has a session on a day, cancelled or not.</summary>
    public static bool IsHeld(SessionSeries series, DateOnly date)
    {
        if (date < series.From || date > series.To)
            return false;
        return series.Weekdays.Count == 0
            ? date == series.From
            : series.Weekdays.Contains(date.DayOfWeek) && (Monday(date).DayNumber - Monday(series.From).DayNumber) / 7 % series.EveryWeeks == 0;
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
