using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Calendar;

/// <summary>What makes a holiday usable, and what an import makes of those that are there.</summary>
internal static class HolidayRules
{
    /// <exception cref="InvalidInputException">A field is not usable, or another holiday has the date.</exception>
    public static Holiday Check(Holiday holiday, IReadOnlyList<Holiday> others)
    {
        var kept = holiday with { Id = Fields.Text("Holiday id", holiday.Id, 300), Name = Fields.Text("Name", holiday.Name, 100) };
        Fields.Known("Part", kept.Part);
        return others.FirstOrDefault(other => other.Date == kept.Date && other.Id != kept.Id) is { } taken
            ? throw new InvalidInputException("Date", Fields.Day(kept.Date), $"{taken.Name} has this day; change that one, or choose another day.")
            : kept;
    }

    /// <summary>The holidays after an import: entries of earlier imports are replaced as a whole, others stay.</summary>
    /// <exception cref="InvalidInputException">The file has a problem, or a day is taken by a holiday that was entered.</exception>
    public static IReadOnlyList<Holiday> Import(HolidayImport import, IReadOnlyList<Holiday> present)
    {
        if (import.Problems is [var problem, ..])
            throw new InvalidInputException(problem.Line > 0 ? $"Line {problem.Line}, {problem.Field}" : problem.Field, problem.Value, problem.Fix);
        var entries = import.Holidays.Select(Entry).ToHashSet(StringComparer.Ordinal);
        var others = present.Where(holiday => !entries.Contains(Entry(holiday))).ToArray();
        foreach (var holiday in import.Holidays)
            Check(holiday, others);
        return InOrder(others.Concat(import.Holidays));
    }

    public static IReadOnlyList<Holiday> InOrder(IEnumerable<Holiday> holidays) => holidays.OrderBy(holiday => holiday.Date).ToArray();

    // An entry's UID, without the day that makes it a holiday's id.
    private static string Entry(Holiday holiday) =>
        holiday.Id.EndsWith($"/{Fields.Day(holiday.Date)}", StringComparison.Ordinal) ? holiday.Id[..holiday.Id.LastIndexOf('/')] : holiday.Id;
}
