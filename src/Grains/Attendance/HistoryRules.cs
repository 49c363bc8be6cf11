using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Grains.Attendance;

/// <summary>Which spans of days may be asked for.</summary>
public static class HistoryRules
{
    /// <summary>Ten years: enough for any report, and no slip of a digit makes the server derive centuries.</summary>
    public const int MostDays = 3653;

    /// <exception cref="InvalidInputException">The span is backwards, too long, or beyond the calendar.</exception>
    public static void Check(DateOnly from, DateOnly to)
    {
        if (from.Year < 1900 || to.Year > 9000)
            throw new InvalidInputException("From", Day(from), "give days between 1900 and 9000.");
        if (to < from)
            throw new InvalidInputException("To", Day(to), $"give a day not before {Day(from)}.");
        if (to.DayNumber - from.DayNumber >= MostDays)
            throw new InvalidInputException("From", Day(from), $"give a span of at most {MostDays} days.");
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
