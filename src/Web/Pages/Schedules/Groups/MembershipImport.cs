using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Imports;

namespace AutoAttend.Web.Pages.Schedules.Groups;

/// <summary>What the rows of a file make of people's memberships; with a problem, nothing.</summary>
/// <param name="Memberships">All memberships of everybody whom the file adds to, by person.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Problems">By line.</param>
public sealed record MembershipImport(
    IReadOnlyDictionary<string, IReadOnlyList<GroupMembership>> Memberships, int Added, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Adds rows to what there is. A membership that is there already is no problem, so that a file may be imported again.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="personIds">Whose each number is.</param>
    /// <param name="present">The memberships of these people.</param>
    public static MembershipImport Of(
        IReadOnlyList<MemberRow> rows,
        IReadOnlyDictionary<string, string> personIds,
        IReadOnlyDictionary<string, IReadOnlyList<GroupMembership>> present)
    {
        var memberships = present.ToDictionary(of => of.Key, of => of.Value.ToList(), StringComparer.Ordinal);
        List<ImportProblem> problems = [];
        HashSet<string> changed = [];
        var added = 0;
        foreach (var row in rows)
        {
            if (!personIds.TryGetValue(row.Number, out var person))
            {
                problems.Add(new ImportProblem(row.Line, "number", row.Number, "nobody is enrolled with this number; enrol the person first, or correct it."));
                continue;
            }

            var wanted = new GroupMembership(row.Group, row.From, row.To);
            var same = memberships[person].Where(one => one.Is(row.Group)).ToArray();
            if (same.Any(one => one.From == wanted.From && one.To == wanted.To))
                continue;
            if (same.FirstOrDefault(one => Overlap(one, wanted)) is not null)
            {
                problems.Add(new ImportProblem(row.Line, "from", row.Number, $"the person is in {row.Group} on some of these days already; end one before the other begins."));
                continue;
            }

            memberships[person].Add(wanted);
            changed.Add(person);
            added++;
        }

        return problems.Count > 0
            ? new MembershipImport(new Dictionary<string, IReadOnlyList<GroupMembership>>(), 0, problems)
            : new MembershipImport(changed.ToDictionary(id => id, IReadOnlyList<GroupMembership> (id) => memberships[id]), added, []);
    }

    private static bool Overlap(GroupMembership one, GroupMembership other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
