using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Imports;

namespace AutoAttend.Web.Pages.Schedules.Groups;

/// <summary>Reads memberships out of a CSV file: a person's number and a group in every line.</summary>
public static class MembershipFile
{
    private const int LongestGroup = 100;

    private static readonly string[] Needed = ["number", "group"];
    private static readonly MemberFile File = new("membership", Missing, Check);

    /// <inheritdoc cref="MemberFile.Read(string)"/>
    public static (IReadOnlyList<MemberRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text) => File.Read(text);

    private static IEnumerable<string> Missing(IReadOnlyList<string> header) =>
        Needed.Where(column => !header.Contains(column)).Select(column => $"the column {column}");

    private static IEnumerable<ImportProblem> Check(MemberRow row)
    {
        if (row.Number.Length == 0)
            yield return new ImportProblem(row.Line, "number", "", "give the person's number.");
        if (row.Group.Length is 0 or > LongestGroup)
            yield return new ImportProblem(row.Line, "group", row.Group, $"give the group's name, 1 to {LongestGroup} characters.");
    }
}
