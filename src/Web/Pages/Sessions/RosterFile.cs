using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Components;
using CsvHelper;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Reads a roster out of a CSV file. Any problem keeps all of it from being imported.</summary>
public static class RosterFile
{
    /// <summary>The columns, in any order; <c>number</c> or <c>group</c> must be there.</summary>
    public static readonly IReadOnlyList<string> Columns = ["number", "group", "from", "to"];

    private const string Empty = "it holds no rows; write a header and a line for each member.";

    private static readonly CsvReaderOptions Format =
        CsvReaderOptions.Default with { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw };

    /// <summary>The rows, and what is wrong with the file by line; with a problem there are no rows.</summary>
    public static (IReadOnlyList<RosterRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), Format);
            return csv.Read() ? Read(csv) : ([], [new ImportProblem(0, "file", "", Empty)]);
        }
        catch (CsvFormatException malformed)
        {
            return ([], [new ImportProblem((int)malformed.LineNumber, "row", "", "its quotes do not match; close every quote, and double those within text.")]);
        }
    }

    /// <summary>The members that rows stand for; with a problem there are none.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="personIds">Whose each number is.</param>
    /// <param name="groups">The groups that there are.</param>
    public static (IReadOnlyList<CourseMember> Members, IReadOnlyList<ImportProblem> Problems) Resolve(
        IReadOnlyList<RosterRow> rows, IReadOnlyDictionary<string, string> personIds, IReadOnlyCollection<string> groups)
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

    private static (IReadOnlyList<RosterRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(CsvReader csv)
    {
        var header = Cells(csv).Select(cell => cell.ToLowerInvariant()).ToList();
        if (HeaderProblems(header) is { Count: > 0 } wrong)
            return ([], wrong);

        List<RosterRow> rows = [];
        List<ImportProblem> problems = [];
        while (csv.Read())
        {
            var (line, cells) = ((int)csv.LineNumber, Cells(csv));
            if (cells.Count > header.Count)
                problems.Add(new ImportProblem(line, "row", string.Join(" | ", cells), $"it has {cells.Count} fields, the header {header.Count}; put text that holds a separator in quotes."));
            else
                rows.Add(Row(line, column => header.IndexOf(column) is var at && at >= 0 && at < cells.Count ? cells[at] : "", problems));
        }

        if (rows.Count == 0 && problems.Count == 0)
            problems.Add(new ImportProblem(0, "file", "", Empty));
        return problems.Count == 0 ? (rows, []) : ([], problems);
    }

    private static List<ImportProblem> HeaderProblems(List<string> header)
    {
        List<ImportProblem> problems =
        [
            .. header.Where(column => !Columns.Contains(column)).Select(column =>
                new ImportProblem(1, "header", column, $"this column is not known; the columns are {string.Join(", ", Columns)}.")),
            .. header.GroupBy(column => column).Where(of => of.Count() > 1).Select(of => new ImportProblem(1, "header", of.Key, "this column is there twice; leave one out.")),
        ];
        if (!header.Contains("number") && !header.Contains("group"))
            problems.Add(new ImportProblem(1, "header", string.Join(", ", header), "a column number or group is missing; the first line names the columns: number, group, from, to."));
        return problems;
    }

    private static RosterRow Row(int line, Func<string, string> cell, List<ImportProblem> problems)
    {
        var row = new RosterRow(line, cell("number"), cell("group"), Day("from"), Day("to"));
        if (row.Number.Length == 0 == (row.Group.Length == 0))
            problems.Add(new ImportProblem(line, "number", row.Number, "give either the person's number or a group, not both."));
        if (row.To < row.From)
            problems.Add(new ImportProblem(line, "to", cell("to"), $"give a day not before {Typed.Day(row.From)}."));
        return row;

        DateOnly? Day(string column)
        {
            if (cell(column) is not { Length: > 0 } text)
                return null;
            if (Typed.Day(text) is not { } day)
                problems.Add(new ImportProblem(line, column, text, "give a day like 2026-03-17, or leave it empty."));
            return Typed.Day(text);
        }
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}
