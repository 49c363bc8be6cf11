using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Components;
using CsvHelper;

namespace AutoAttend.Web.Pages.Schedules;

/// <summary>Reads memberships out of a CSV file. Any problem keeps all of it from being imported.</summary>
public static class MembershipFile
{
    /// <summary>The columns; the first two must be there, in any order.</summary>
    public static readonly IReadOnlyList<string> Columns = ["number", "group", "from", "to"];

    private const int LongestGroup = 100;
    private const string Empty = "it holds no rows; write a header and a line for each membership.";

    private static readonly CsvReaderOptions Format =
        CsvReaderOptions.Default with { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw };

    /// <summary>The rows, and what is wrong with the file by line; with a problem there are no rows.</summary>
    public static (IReadOnlyList<MembershipRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text)
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

    private static (IReadOnlyList<MembershipRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(CsvReader csv)
    {
        var header = Cells(csv).Select(cell => cell.ToLowerInvariant()).ToList();
        if (HeaderProblems(header) is { Count: > 0 } wrong)
            return ([], wrong);

        List<MembershipRow> rows = [];
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

    private static List<ImportProblem> HeaderProblems(List<string> header) =>
    [
        .. header.Where(column => !Columns.Contains(column)).Select(column =>
            new ImportProblem(1, "header", column, $"this column is not known; the columns are {string.Join(", ", Columns)}.")),
        .. header.GroupBy(column => column).Where(of => of.Count() > 1).Select(of => new ImportProblem(1, "header", of.Key, "this column is there twice; leave one out.")),
        .. Columns.Take(2).Where(column => !header.Contains(column)).Select(column =>
            new ImportProblem(1, "header", string.Join(", ", header), $"the column {column} is missing; the first line names the columns: {string.Join(", ", Columns)}.")),
    ];

    private static MembershipRow Row(int line, Func<string, string> cell, List<ImportProblem> problems)
    {
        var row = new MembershipRow(line, cell("number"), cell("group"), Day("from"), Day("to"));
        if (row.Number.Length == 0)
            problems.Add(new ImportProblem(line, "number", "", "give the person's number."));
        if (row.Group.Length is 0 or > LongestGroup)
            problems.Add(new ImportProblem(line, "group", row.Group, $"give the group's name, 1 to {LongestGroup} characters."));
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
