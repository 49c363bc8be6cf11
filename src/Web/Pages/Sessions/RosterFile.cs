using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Imports;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Reads a roster out of a CSV file: a person's number or a group in every line.</summary>
public static class RosterFile
{
    private static readonly MemberFile File = new("member", Missing, Check);

    /// <inheritdoc cref="MemberFile.Read(string)"/>
    public static (IReadOnlyList<MemberRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text) => File.Read(text);

    /// <summary>The members that rows stand for; with a problem there are none.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="personIds">Whose each number is.</param>
    /// <param name="groups">The groups that there are.</param>
    public static (IReadOnlyList<CourseMember> Members, IReadOnlyList<ImportProblem> Problems) Resolve(
        IReadOnlyList<MemberRow> rows, IReadOnlyDictionary<string, string> personIds, IReadOnlyCollection<string> groups)
    {
        List<CourseMember> members = [];
        List<ImportProblem> problems = [];
        foreach (var row in rows)
        {
            if (row.Group.Length > 0 && groups.FirstOrDefault(group => string.Equals(group, row.Group, StringComparison.OrdinalIgnoreCase)) is { } group)
                members.Add(new CourseMember(Subject.Of(group), row.From, row.To));
            else if (row.Group.Length > 0)
                problems.Add(new ImportProblem(row.Line, "group", row.Group, "nobody is in this group; put people into it first, or correct it."));
            else if (personIds.TryGetValue(row.Number, out var person))
                members.Add(new CourseMember(Subject.Person(person), row.From, row.To));
            else
                problems.Add(new ImportProblem(row.Line, "number", row.Number, "nobody is enrolled with this number; enrol the person first, or correct it."));
        }

        return problems.Count == 0 ? (members.Distinct().ToList(), []) : ([], problems);
    }

    private static IEnumerable<string> Missing(IReadOnlyList<string> header) =>
        header.Contains("number") || header.Contains("group") ? [] : ["a column number or group"];

    private static IEnumerable<ImportProblem> Check(MemberRow row)
    {
        if (row.Number.Length == 0 == (row.Group.Length == 0))
            yield return new ImportProblem(row.Line, "number", row.Number, "give either the person's number or a group, not both.");
    }
}
