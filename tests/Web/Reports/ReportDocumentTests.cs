using System.Globalization;
using System.Text;
using AutoAttend.Tests;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportDocumentTests
{
    private const string Begin = "<!-- columns: written by the tests with AUTOATTEND_KEEP_SNAPSHOTS=1 -->\n";
    private const string End = "<!-- end of columns -->";

    [Fact]
    public void The_document_lists_every_column_of_every_report()
    {
        var path = Path.Combine(Material.Repository, "docs", "reports.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("AUTOATTEND_KEEP_SNAPSHOTS") == "1")
            File.WriteAllText(path, text = text[..from] + Tables() + text[to..]);
        to = text.IndexOf(End, StringComparison.Ordinal);
        Assert.Equal(Tables(), text[from..to]);
    }

    private static string Tables()
    {
        var tables = new StringBuilder();
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            tables.Append(CultureInfo.InvariantCulture, $"\n### {ReportWords.English.Report(kind)}, {ReportWords.German.Report(kind)}\n\n| key | English | German | holds |\n|---|---|---|---|\n");
            foreach (var column in ReportSheets.Columns(kind))
                tables.Append(CultureInfo.InvariantCulture, $"| `{column.Key}` | {ReportWords.English.Column(column.Key)} | {ReportWords.German.Column(column.Key)} | {Holds(column.Kind)} |\n");
        }

        return tables.Append('\n').ToString();
    }

    private static string Holds(CellKind kind) => kind switch
    {
        CellKind.Text => "text",
        CellKind.Date => "date",
        CellKind.Time => "time",
        CellKind.Duration => "hours and minutes",
        CellKind.Minutes => "minutes",
        CellKind.Count => "count",
        CellKind.Days => "days, one decimal",
        CellKind.Percent => "percent, 0 to 100",
        CellKind.YesNo => "yes or no",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
