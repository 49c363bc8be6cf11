using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using UglyToad.PdfPig;

namespace AutoAttend.Web.Tests.Reports;

/// <summary>Reads files with libraries that did not write them; CSV as RFC 4180 tells.</summary>
internal static class ReadBack
{
    public static IReadOnlyList<IReadOnlyList<string>> Csv(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file.AsSpan(3));
        var (lines, line, field, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                if (text[i] != '"')
                    field.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (text[i] == '"')
            {
                quoted = true;
            }
            else if (text[i] is ',' or '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (text[i] == ',')
                    continue;
                Assert.Equal('\n', text[++i]);
                lines.Add(line);
                line = [];
            }
            else
            {
                field.Append(text[i]);
            }
        }

        Assert.Empty(line);
        return lines;
    }

    /// <summary>The cells of the only sheet, with the number format of each; figures as they are stored.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Text, string? Format)>> Xlsx(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var part = Assert.Single(workbook.WorkbookPart!.WorksheetParts);
        Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
        var styles = workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var formats = styles.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value);
        var cells = styles.CellFormats!.Elements<CellFormat>().ToList();
        return [.. part.Worksheet.Descendants<Row>().Select(row => (IReadOnlyList<(string, string?)>)
            [.. row.Elements<Cell>().Select(cell => (cell.CellValue?.Text ?? "", Format(cell)))])];

        string? Format(Cell cell) => cell.StyleIndex is { } style ? formats.GetValueOrDefault(cells[(int)style.Value].NumberFormatId?.Value ?? 0) : null;
    }

    public static string SheetName(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return Assert.Single(workbook.WorkbookPart!.Workbook!.Descendants<Sheet>()).Name!.Value!;
    }

    /// <summary>The words of each page from left to right, top to bottom, and the fonts they are set in.</summary>
    public static (IReadOnlyList<string> Pages, IReadOnlyList<string> Fonts, bool Landscape) Pdf(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var pages = document.GetPages().ToList();
        return (
            [.. pages.Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))],
            [.. pages.SelectMany(page => page.Letters).Select(letter => letter.FontName ?? "").Distinct()],
            pages.All(page => page.Width > page.Height));
    }

    /// <summary>The size of each page, and where its words stand, in points from the lower left corner.</summary>
    public static IReadOnlyList<(double Width, double Height, IReadOnlyList<(double Left, double Bottom, double Right, double Top)> Words)> PdfBoxes(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return
        [
            .. document.GetPages().Select(page => (page.Width, page.Height, (IReadOnlyList<(double, double, double, double)>)
                [.. page.GetWords().Select(word => word.BoundingBox).Select(box => (box.Left, box.Bottom, box.Right, box.Top))])),
        ];
    }

    public static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
