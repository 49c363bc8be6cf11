using AutoAttend.Contracts;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Shifts;

/// <summary>Finds shifts of one person that overlap, by the clock: the hour that daylight saving moves does not count.</summary>
internal static class ShiftOverlap
{
    /// <summary>Refuses shifts on the days of a cycle, or on single days, of which one begins before another has ended.</summary>
    /// <param name="field">What is checked, for the message.</param>
    /// <param name="days">The shifts by day, in the order of the days; days without shifts may be left out.</param>
    /// <param name="name">Names a day.</param>
    /// <exception cref="InvalidInputException">Two overlap; both are named.</exception>
    public static void Refuse(string field, IEnumerable<(int Day, ShiftTemplate Shift)> days, Func<int, string> name)
    {
        (int Day, ShiftTemplate Shift)? before = null;
        foreach (var next in days.OrderBy(one => one.Day).ThenBy(one => one.Shift.Start))
        {
            if (before is { } earlier && Start(next) < Start(earlier) + TemplateRules.Length(earlier.Shift))
            {
                throw new InvalidInputException(
                    field, next.Shift.Name, $"on {name(next.Day)} it begins before {earlier.Shift.Name} of {name(earlier.Day)} has ended; choose shifts that do not overlap.");
            }

            before = next;
        }
    }

    /// <summary>The shifts that assignments, and exceptions in their place, put on the days from..to, by <see cref="DateOnly.DayNumber"/>.</summary>
    public static IEnumerable<(int Day, ShiftTemplate Shift)> Of(
        ShiftPlan plan,
        IReadOnlyCollection<RotaAssignment> assignments,
        IReadOnlyDictionary<DateOnly, RotaException> exceptions,
        DateOnly from,
        DateOnly to)
    {
        var templates = plan.Templates.ToDictionary(template => template.Id, StringComparer.Ordinal);
        var rotas = plan.Rotas.ToDictionary(rota => rota.Id, StringComparer.Ordinal);
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            var ids = exceptions.TryGetValue(date, out var exception)
                ? exception.ShiftIds
                : assignments.Where(assignment => assignment.Covers(date)).SelectMany(assignment => On(rotas[assignment.RotaId], assignment, date));
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
                yield return (date.DayNumber, templates[id]);
        }
    }

    /// <summary>Names a day that is counted as <see cref="DateOnly.DayNumber"/> counts.</summary>
    public static string NameDate(int day) => Fields.Day(DateOnly.FromDayNumber(day));

    private static IEnumerable<string> On(Rota rota, RotaAssignment assignment, DateOnly date)
    {
        var day = rota.DayOf(date, assignment.Offset);
        return rota.Entries.Where(entry => entry.Day == day).Select(entry => entry.ShiftId);
    }

    private static TimeSpan Start((int Day, ShiftTemplate Shift) one) => TimeSpan.FromDays(one.Day) + one.Shift.Start.ToTimeSpan();
}
