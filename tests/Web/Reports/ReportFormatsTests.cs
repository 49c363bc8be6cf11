using AutoAttend.Contracts;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Formats;
using AutoAttend.Web.Reports.Formats.Pdf;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportFormatsTests
{
    public static TheoryData<ReportKind, string> Tables() =>
        new(from kind in Enum.GetValues<ReportKind>() from words in ReportWords.All select (kind, words.Code));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task All_formats_have_the_same_columns_and_rows(ReportKind kind, string code)
    {
        var words = ReportWords.All.Single(language => language.Code == code);
        var headings = ReportSheets.Columns(kind).Select(column => words.Column(column.Key)).ToList();
        var rows = ReportSample.Rows(kind, words);

        var csv = ReadBack.Csv(await Write("csv", kind, words));
        Assert.Equal(headings, csv[0]);
        Assert.Equal(rows.Count, csv.Count - 1);
        Assert.All(csv, line => Assert.Equal(headings.Count, line.Count));

        var xlsx = await Write("xlsx", kind, words);
        Assert.Equal(words.Report(kind), ReadBack.SheetName(xlsx));
        var sheet = ReadBack.Xlsx(xlsx);
        Assert.Equal(headings, sheet[0].Select(cell => cell.Text));
        Assert.Equal(rows.Count, sheet.Count - 1);

        var (pages, fonts, landscape) = ReadBack.Pdf(await Write("pdf", kind, words));
        Assert.True(landscape);
        Assert.All(fonts, font => Assert.Contains("DejaVu Sans Condensed", font, StringComparison.Ordinal));
        var paper = Letters(string.Concat(pages));
        foreach (var (column, at) in ReportSheets.Columns(kind).Select((column, at) => (column, at)))
        {
            if (column.Place is ColumnPlace.Grid or ColumnPlace.FilesOnly)
                Assert.All(headings[at].Split(' '), word => Assert.Contains(Letters(word), paper, StringComparison.Ordinal));
            foreach (var row in rows)
                Assert.All(CellText.Write(words, column, row, row.Cells[at]).Split(' '), word => Assert.Contains(Letters(word), paper, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_workbook_has_real_dates_times_and_figures_and_no_formula()
    {
        var sheet = ReadBack.Xlsx(await Write("xlsx", ReportKind.Month, ReportWords.German));
        Assert.Equal((46083, "yyyy-mm-dd"), Cell("date", 1));
        var (time, format) = Cell("check_in", 1);
        Assert.Equal("yyyy-mm-dd hh:mm", format);
        Assert.Equal(46083 + (22.2 / 24), time, 6);
        Assert.Equal((478 / 1440.0, "[h]:mm"), Cell("worked", 1));
        Assert.Equal(478, Cell("worked_minutes", 1).Value);
        Assert.Equal("=SUM(1+1)", sheet[2][At("person")].Text);

        (double Value, string? Format) Cell(string key, int row) => (ReadBack.Number(sheet[row][At(key)].Text), sheet[row][At(key)].Format);
    }

    [Theory]
    [InlineData("=SUM(1+1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_name_that_a_spreadsheet_would_run_is_text(string name)
    {
        var row = ReportSample.Rows(ReportKind.Month, ReportWords.English)[0];
        var cells = row.Cells.ToArray();
        cells[At("person")] = name;
        var csv = ReadBack.Csv(await Write("csv", ReportKind.Month, ReportWords.English, [row with { Cells = cells }]));
        Assert.Equal("'" + name, csv[1][At("person")]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public async Task Without_rows_the_headings_are_there_all_the_same(string format)
    {
        var file = await Write(format, ReportKind.Lateness, ReportWords.English, []);
        var text = format switch
        {
            "csv" => string.Join(' ', Assert.Single(ReadBack.Csv(file))),
            "xlsx" => string.Join(' ', Assert.Single(ReadBack.Xlsx(file)).Select(cell => cell.Text)),
            _ => Assert.Single(ReadBack.Pdf(file).Pages),
        };
        Assert.Contains("Check-in", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_repeats_its_headings_numbers_its_pages_and_sums_groups()
    {
        var rows = Enumerable.Range(0, 120).SelectMany(_ => ReportSample.Rows(ReportKind.Hours, ReportWords.German)).ToList();
        var (pages, _, _) = ReadBack.Pdf(await Write("pdf", ReportKind.Hours, ReportWords.German, rows, by: "groups"));
        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Contains("Gearbeitet", page, StringComparison.Ordinal));
        Assert.Contains($"Seite 2 von {pages.Count}", pages[1], StringComparison.Ordinal);
        Assert.Contains("Day, Night", pages[0], StringComparison.Ordinal);
        Assert.Contains("19600:00", Letters(pages[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task On_paper_no_word_lies_over_another_or_over_the_edge(ReportKind kind, string code)
    {
        var file = await Write("pdf", kind, ReportWords.All.Single(words => words.Code == code));
        foreach (var (width, height, words) in ReadBack.PdfBoxes(file))
        {
            for (var i = 0; i < words.Count; i++)
            {
                var (left, bottom, right, top) = words[i];
                Assert.True(left >= 20 && right <= width - 20 && bottom >= 10 && top <= height - 20, $"Word {i} is over the edge.");
                Assert.DoesNotContain(words.Skip(i + 1), other =>
                    Math.Min(right, other.Right) - Math.Max(left, other.Left) > 0.5 && Math.Min(top, other.Top) - Math.Max(bottom, other.Bottom) > 0.5);
            }
        }
    }

    [Fact]
    public async Task Letters_that_the_font_lacks_are_boxes_and_paper_says_so()
    {
        var row = ReportSample.Rows(ReportKind.Hours, ReportWords.English)[0];
        var cells = row.Cells.ToArray();
        cells[2] = "李小龙 שרה";
        var (pages, _, _) = ReadBack.Pdf(await Write("pdf", ReportKind.Hours, ReportWords.English, [row with { Cells = cells }]));
        Assert.Contains("□□□ □□□", pages[0], StringComparison.Ordinal);
        Assert.Contains("The XLSX and CSV files have them", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_anybody_prints_are_refused_with_the_way_out()
    {
        var row = ReportSample.Rows(ReportKind.Coverage, ReportWords.English)[0];
        var refused = await Assert.ThrowsAsync<InvalidInputException>(
            () => Write("pdf", ReportKind.Coverage, ReportWords.English, [.. Enumerable.Repeat(row, ReportPdf.MostRows + 1)]));
        Assert.Equal("Format \"pdf\": a PDF takes at most 20000 rows; take XLSX or CSV, or choose fewer days or a group.", refused.Message);
    }

    private static int At(string key) => ReportSheets.Columns(ReportKind.Month).ToList().FindIndex(column => column.Key == key);

    // A narrow column breaks words, which a reader cannot know to join.
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<byte[]> Write(
        string format, ReportKind kind, ReportWords words, IReadOnlyList<ReportRow>? rows = null, string? by = null)
    {
        using var body = new MemoryStream();
        await ReportFormat.Of(format).Write(body, ReportSample.Document(kind, words, rows, by), TestContext.Current.CancellationToken);
        return body.ToArray();
    }
}
