using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Calendar;

/// <summary>What makes memberships and leave usable.</summary>
internal static class PersonCalendarRules
{
    private const int MostMemberships = 500;

    /// <exception cref="InvalidInputException">An end lies before its start, or two of the same group overlap.</exception>
    public static IReadOnlyList<GroupMembership> Check(IReadOnlyList<GroupMembership> memberships)
    {
        Fields.Within("Memberships", memberships.Count, 0, MostMemberships);
        var kept = memberships.Select(one => one with { Group = Fields.Text("Group", one.Group, 100) }).ToArray();
        foreach (var one in kept)
        {
            if (one.From is { } from)
                Fields.InOrder("Last day", from, one.To);
        }

        foreach (var of in kept.GroupBy(one => one.Group, StringComparer.OrdinalIgnoreCase))
        {
            var inOrder = of.OrderBy(one => one.From ?? DateOnly.MinValue).ToArray();
            foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (one.To is null || one.To >= (next.From ?? DateOnly.MinValue))
                    throw new InvalidInputException("Group", one.Group, "it is given twice for the same days; let one end before the other begins.");
            }
        }

        return kept;
    }

    /// <summary>The memberships of somebody whose groups, as of a day, are these: others end the day before, new ones begin on it.</summary>
    public static IReadOnlyList<GroupMembership> AsOf(IReadOnlyList<GroupMembership> memberships, IReadOnlyList<string> groups, DateOnly today)
    {
        var kept = memberships
            .Select(one => one.Covers(today) && !groups.Any(one.Is) ? one with { To = today.AddDays(-1) } : one)
            .Where(one => one.To is null || one.From is null || one.From <= one.To);
        var added = groups
            .Where(group => !memberships.Any(one => one.Is(group) && one.Covers(today)))
            .Select(group => new GroupMembership(group, memberships.Count == 0 ? null : today));
        return kept.Concat(added).ToArray();
    }

    /// <exception cref="InvalidInputException">The end lies before the start, or it overlaps other leave.</exception>
    public static Leave Check(Leave leave, IReadOnlyList<Leave> others)
    {
        var kept = leave with { Id = Fields.Text("Leave id", leave.Id, 64), Note = Fields.Text("Note", leave.Note, 1000, least: 0) };
        Fields.Known("Kind", kept.Kind);
        Fields.Known("Part", kept.Part);
        Fields.InOrder("Last day", kept.From, kept.To);
        return others.FirstOrDefault(other => other.Id != kept.Id && other.From <= kept.To && kept.From <= other.To) is { } overlapping
            ? throw new InvalidInputException(
                "First day", Fields.Day(kept.From), $"there is leave from {Fields.Day(overlapping.From)} to {Fields.Day(overlapping.To)} already; change that one.")
            : kept;
    }
}
