using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Web.Reports;

/// <summary>The days of a report, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record ReportSpan(DateOnly From, DateOnly To)
{
    /// <summary>A report covers so many days at most: a year, also a leap year.</summary>
    public const int MostDays = 366;

    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether it is one whole month.</summary>
    public bool IsMonth => this == Month(From);

    /// <summary>Whether it is one whole week.</summary>
    public bool IsWeek => this == Week(From);

    /// <summary>One day.</summary>
    public static ReportSpan Day(DateOnly day) => new(day, day);

    /// <summary>The week from Monday to Sunday that a day is in.</summary>
    public static ReportSpan Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6));
    }

    /// <summary>The month that a day is in.</summary>
    public static ReportSpan Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Reads the days of an address.</summary>
    /// <exception cref="InvalidInputException">They cannot be read, are backwards, or too many.</exception>
    public static ReportSpan Parse(string? from, string? to) => new ReportSpan(ParseDay("From", from), ParseDay("To", to)).Checked();

    /// <summary>The span, checked.</summary>
    /// <exception cref="InvalidInputException">The days are backwards, or too many.</exception>
    public ReportSpan Checked() => this switch
    {
        { Days: < 1 } => throw new InvalidInputException("To", Text(To), $"choose a day not before {Text(From)}."),
        { Days: > MostDays } => throw new InvalidInputException(
            "To", Text(To), $"a report covers at most {MostDays} days; choose a day up to {Text(From.AddDays(MostDays - 1))}."),
        _ => this,
    };

    /// <summary>The next span of the same kind, or the one before.</summary>
    /// <param name="by">1 or -1.</param>
    public ReportSpan Moved(int by) => IsMonth ? Month(From.AddMonths(by)) : new(From.AddDays(by * Days), To.AddDays(by * Days));

    /// <summary>Its months: whole ones, save for the first and last.</summary>
    public IReadOnlyList<ReportSpan> Months()
    {
        var months = new List<ReportSpan>();
        for (var from = From; from <= To; from = Month(from).To.AddDays(1))
            months.Add(new(from, Month(from).To is var end && end < To ? end : To));
        return months;
    }

    /// <summary>A day as addresses have it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly ParseDay(string field, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 9000
            ? day
            : throw new InvalidInputException(field, text, "give a day like 2026-11-23.");
}
