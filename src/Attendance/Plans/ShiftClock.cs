using AutoAttend.Contracts.Shifts;
using NodaTime;

namespace AutoAttend.Attendance.Plans;

/// <summary>The times of a shift on one day: those that are not after its start by the clock lie on the next day.</summary>
internal readonly struct ShiftClock(DateTimeZone zone, ShiftTemplate template, DateOnly date)
{
    public DateTimeOffset Start { get; } = SiteDay.At(date, template.Start, zone);

    public DateTimeOffset End { get; } = AfterStart(SiteDay.At(date, template.Start, zone), SiteDay.At(template.CrossesMidnight ? date.AddDays(1) : date, template.End, zone));

    /// <summary>A time within the shift.</summary>
    public DateTimeOffset At(TimeOnly time) => SiteDay.At(time < template.Start && template.CrossesMidnight ? date.AddDays(1) : date, time, zone);

    /// <summary>The same instant with the offset that the site has then.</summary>
    public DateTimeOffset In(DateTimeOffset time) => SiteDay.InZone(time, zone);

    /// <summary>The breaks at set times.</summary>
    public IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End, bool Paid)> Breaks()
    {
        if (template.Breaks.Count == 0)
            return [];
        var breaks = new List<(DateTimeOffset, DateTimeOffset, bool)>();
        foreach (var one in template.Breaks)
        {
            var (start, end) = (At(one.Start), At(one.End));
            if (end > start)
                breaks.Add((start, end, one.Paid));
        }

        return breaks;
    }

    // A shift of an hour in the hour that clocks skip would have no time at all: it is given the shortest one.
    private static DateTimeOffset AfterStart(DateTimeOffset start, DateTimeOffset end) => end > start ? end : start.AddMinutes(1);
}
