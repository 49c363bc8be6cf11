using System.Globalization;

namespace AutoAttend.Web.Pages.Schedules.Months;

/// <summary>The days that the plan shows: a week from Monday on, or a month.</summary>
/// <param name="From">The first day.</param>
/// <param name="IsWeek">Whether it is a week.</param>
public sealed record PlanSpan(DateOnly From, bool IsWeek)
{
    /// <summary>The last day, included.</summary>
    public DateOnly To => IsWeek ? From.AddDays(6) : From.AddMonths(1).AddDays(-1);

    /// <summary>As people read it.</summary>
    public string Title => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"{From:d MMM} to {To:d MMM yyyy}")
        : From.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Every day of it.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    /// <summary>The week or month that a day lies in.</summary>
    public static PlanSpan Around(DateOnly day, bool isWeek) =>
        new(isWeek ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : new DateOnly(day.Year, day.Month, 1), isWeek);

    /// <summary>The one before or after.</summary>
    public PlanSpan Step(int by) => this with { From = IsWeek ? From.AddDays(7 * by) : From.AddMonths(by) };
}
