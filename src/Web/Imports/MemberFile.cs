using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Components;
using CsvHelper;

namespace AutoAttend.Web.Imports;

/// <summary>
/// Reads CSV files of a number, a group, a first and a last day, in columns of any order. Any problem keeps all of a file from being imported.
/// </summary>
/// <param name="line">What a line stands for, for example <c>membership</c>.</param>
/// <param name="missing">What the header lacks, in words with their fix.</param>
/// <param name="check">What else is wrong with a row.</param>
public sealed class MemberFile(
    string line, Func<IReadOnlyList<string>, IEnumerable<string>> missing, Func<MemberRow, IEnumerable<ImportProblem>> check)
{
    /// <summary>The columns that are known.</summary>
    public static readonly IReadOnlyList<string> Columns = ["number", "group", "from", "to"];

    private static readonly CsvReaderOptions Format =
        CsvReaderOptions.Default with { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw };

    private ImportProblem Empty => new(0, "file", "", $"it holds no rows; write a header and a line for each {line}.");

    /// <summary>The rows, and what is wrong with the file by line; with a problem there are no rows.</summary>
    public (IReadOnlyList<MemberRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), Format);
            return csv.Read() ? Read(csv) : ([], [Empty]);
        }
        catch (CsvFormatException malformed)
        {
            return ([], [new ImportProblem((int)malformed.LineNumber, "row", "", "its quotes do not match; close every quote, and double those within text.")]);
        }
    }

    private (IReadOnlyList<MemberRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(CsvReader csv)
    {
        var header = Cells(csv).Select(cell => cell.ToLowerInvariant()).ToList();
        if (HeaderProblems(header) is { Count: > 0 } wrong)
            return ([], wrong);

        List<MemberRow> rows = [];
        List<ImportProblem> problems = [];
        while (csv.Read())
        {
            var (number, cells) = ((int)csv.LineNumber, Cells(csv));
            if (cells.Count > header.Count)
                problems.Add(new ImportProblem(number, "row", string.Join(" | ", cells), $"it has {cells.Count} fields, the header {header.Count}; put text that holds a separator in quotes."));
            else
                rows.Add(Row(number, column => header.IndexOf(column) is var at && at >= 0 && at < cells.Count ? cells[at] : "", problems));
        }

        if (rows.Count == 0 && problems.Count == 0)
            problems.Add(Empty);
        return problems.Count == 0 ? (rows, []) : ([], problems);
    }

    private List<ImportProblem> HeaderProblems(List<string> header) =>
    [
        .. header.Where(column => !Columns.Contains(column)).Select(column =>
            new ImportProblem(1, "header", column, $"this column is not known; the columns are {string.Join(", ", Columns)}.")),
        .. header.GroupBy(column => column).Where(of => of.Count() > 1).Select(of => new ImportProblem(1, "header", of.Key, "this column is there twice; leave one out.")),
        .. missing(header).Select(what =>
            new ImportProblem(1, "header", string.Join(", ", header), $"{what} is missing; the first line names the columns: {string.Join(", ", Columns)}.")),
    ];

    private MemberRow Row(int number, Func<string, string> cell, List<ImportProblem> problems)
    {
        var row = new MemberRow(number, cell("number"), cell("group"), Day("from"), Day("to"));
        problems.AddRange(check(row));
        if (row.To < row.From)
            problems.Add(new ImportProblem(number, "to", cell("to"), $"give a day not before {Typed.Day(row.From)}."));
        return row;

        DateOnly? Day(string column)
        {
            if (cell(column) is not { Length: > 0 } text)
                return null;
            var day = Typed.Day(text);
            if (day is null)
                problems.Add(new ImportProblem(number, column, text, "give a day like 2026-03-17, or leave it empty."));
            return day;
        }
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}
