using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Shifts;

/// <summary>What makes rotas, assignments and exceptions usable within a plan.</summary>
internal static class RotaRules
{
    // Two rotas of up to a year meet in all their combinations within two; longer is not worth the wait.
    private const int DaysLookedAt = 2 * 366;

    private static readonly Dictionary<DateOnly, RotaException> NoExceptions = [];

    /// <exception cref="InvalidInputException">A field is not usable, a template does not exist, or shifts would overlap.</exception>
    public static Rota Check(Rota rota, ShiftPlan plan)
    {
        var kept = rota with { Id = Fields.Id("Rota id", rota.Id), Name = Fields.Text("Rota name", rota.Name, 60) };
        Fields.Within("Days of the cycle", kept.CycleDays, 1, 366);
        foreach (var entry in kept.Entries)
        {
            Fields.Within("Day of the cycle", entry.Day, 0, kept.CycleDays - 1);
            Template(plan, entry.ShiftId);
        }

        // Once around and one day more: the end of the cycle meets its begin.
        var days = kept.Entries.Select(entry => (entry.Day, Template(plan, entry.ShiftId)));
        ShiftOverlap.Refuse(
            "Rota",
            [.. days, .. days.Where(day => day.Day == 0).Select(day => (kept.CycleDays, day.Item2))],
            day => $"day {(day % kept.CycleDays) + 1} of the cycle");
        return kept;
    }

    /// <exception cref="InvalidInputException">A field is not usable, or the rota does not exist.</exception>
    public static RotaAssignment Check(RotaAssignment assignment, ShiftPlan plan)
    {
        var kept = assignment with { Id = Fields.Text("Assignment id", assignment.Id, 64), Who = Check(assignment.Who) };
        var rota = plan.Rotas.FirstOrDefault(one => one.Id == kept.RotaId)
            ?? throw new InvalidInputException("Rota", kept.RotaId, "choose one of the site's rotas.");
        Fields.InOrder("Last day", kept.From, kept.To);
        Fields.Within("Offset", kept.Offset, 0, rota.CycleDays - 1);
        return kept;
    }

    /// <exception cref="InvalidInputException">A template does not exist, or the shifts overlap.</exception>
    public static RotaException Check(RotaException exception, ShiftPlan plan)
    {
        var kept = exception with
        {
            Who = Check(exception.Who),
            ShiftIds = [.. exception.ShiftIds.Distinct(StringComparer.Ordinal)],
            Reason = Fields.Text("Reason", exception.Reason, 200, least: 0),
        };
        ShiftOverlap.Refuse("Shift", kept.ShiftIds.Select(id => (kept.Date.DayNumber, Template(plan, id))), ShiftOverlap.NameDate);
        return kept;
    }

    /// <summary>Exactly one of person and group.</summary>
    /// <exception cref="InvalidInputException">Both or none are given.</exception>
    public static Subject Check(Subject who)
    {
        var kept = new Subject(Empty(who.PersonId), Empty(who.Group));
        return kept.PersonId is null != kept.Group is null
            ? kept
            : throw new InvalidInputException("Who", null, "choose either one person or one group.");
    }

    /// <summary>Refuses a plan in which shifts of one person, or of one group, overlap.</summary>
    /// <exception cref="InvalidInputException">Two overlap.</exception>
    public static void RefuseOverlaps(ShiftPlan plan)
    {
        foreach (var rota in plan.Rotas)
            Check(rota, plan);

        // Whoever has one rota alone was looked at with it.
        foreach (var of in plan.Assignments.GroupBy(assignment => assignment.Who).Where(of => of.Skip(1).Any()))
        {
            var first = of.Min(assignment => assignment.From);
            var last = of.Max(assignment => assignment.From).AddDays(DaysLookedAt);
            ShiftOverlap.Refuse("Rota", ShiftOverlap.Of(plan, [.. of], NoExceptions, first, last), ShiftOverlap.NameDate);
        }

        var assignments = plan.Assignments.ToLookup(assignment => assignment.Who);
        foreach (var of in plan.Exceptions.GroupBy(exception => exception.Who))
        {
            var exceptions = of.ToDictionary(exception => exception.Date);
            foreach (var date in exceptions.Keys)
            {
                ShiftOverlap.Refuse(
                    "Shift", ShiftOverlap.Of(plan, [.. assignments[of.Key]], exceptions, date.AddDays(-1), date.AddDays(1)), ShiftOverlap.NameDate);
            }
        }
    }

    private static ShiftTemplate Template(ShiftPlan plan, string id) => plan.Templates.FirstOrDefault(template => template.Id == id)
        ?? throw new InvalidInputException("Shift", id, "choose one of the site's shifts.");

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
