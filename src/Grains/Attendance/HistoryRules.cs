using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Grains.Attendance;

/// <summary>Which spans of days may be asked for.</summary>
public static class HistoryRules
{
    /// <summary>Ten years: enough for any report, and no slip of a digit makes the server derive centuries.</summary>
    public const int MostDays = 3653;

    // Days next to the ends of the calendar have no neighbour to end at.
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    /// <exception cref="InvalidInputException">The span is backwards, too long, or beyond the calendar.</exception>
    public static void Check(DateOnly from, DateOnly to)
    {
        if (from.Year < FirstYear || to.Year > LastYear)
            throw new InvalidInputException("From", Day(from), $"give days between {FirstYear} and {LastYear}.");
        if (to < from)
            throw new InvalidInputException("To", Day(to), $"give a day not before {Day(from)}.");
        if (to.DayNumber - from.DayNumber >= MostDays)
            throw new InvalidInputException("From", Day(from), $"give a span of at most {MostDays} days.");
    }

    /// <exception cref="InvalidInputException">The day is beyond the calendar.</exception>
    public static void Check(DateOnly date)
    {
        if (date.Year is < FirstYear or > LastYear)
            throw new InvalidInputException("Date", Day(date), $"give a day between {FirstYear} and {LastYear}.");
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
