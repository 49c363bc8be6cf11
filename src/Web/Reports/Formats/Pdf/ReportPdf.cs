using System.Globalization;
using AutoAttend.Contracts;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>A report on paper: A4 on its side, A3 where the columns need it.</summary>
public static class ReportPdf
{
    /// <summary>
    /// Rows in one document. A row takes some 15 points and a page holds about 35: beyond this nobody leafs through six hundred pages.
    /// </summary>
    public const int MostRows = 20_000;

    // The widths of the two papers on their side, in points.
    private const double A4 = 842;
    private const double A3 = 1191;

    /// <summary>Writes the document.</summary>
    /// <exception cref="InvalidInputException">There are too many rows.</exception>
    public static async Task Write(Stream body, ReportDocument report, CancellationToken cancellation)
    {
        var rows = new List<ReportRow>();
        await foreach (var row in report.Rows.WithCancellation(cancellation))
        {
            if (rows.Count == MostRows)
                throw new InvalidInputException("Format", "pdf", $"a PDF takes at most {MostRows} rows; take XLSX or CSV, or choose fewer days or a group.");
            rows.Add(row);
        }

        PdfFonts.Use();
        using var document = Draw(report, rows, cancellation);
        await document.SaveAsync(body, closeStream: false);
    }

    private static PdfDocument Draw(ReportDocument report, List<ReportRow> rows, CancellationToken cancellation)
    {
        var document = new PdfDocument { Language = report.Words.Culture.TwoLetterISOLanguageName };
        (document.Info.Title, document.Info.Subject, document.Info.Creator) = (report.Title, report.Subtitle, "AutoAttend");
        var (title, small) = (new PdfFace(13, bold: true), new PdfFace(7));
        var table = new PdfTable(report, rows);
        var (size, width) = table.Wanted <= A4 - (2 * PdfPages.Margin) ? (PageSize.A4, A4) : (PageSize.A3, A3);
        table.Fit(width - (2 * PdfPages.Margin));
        using var pages = new PdfPages(document, size, page =>
        {
            page.Graphics.DrawString(report.Title, title.Font, XBrushes.Black, PdfPages.Margin, page.TakeHere(18) + 12);
            page.Graphics.DrawString(PdfFonts.Coverage.Writable(report.Subtitle), small.Font, XBrushes.DimGray, PdfPages.Margin, page.TakeHere(16) + 8);
            table.Headings(page);
        });
        pages.Take(0);
        if (rows.Count == 0)
            pages.Graphics.DrawString(report.Words.Text("empty"), small.Font, XBrushes.Black, PdfPages.Margin, pages.Take(20) + 14);
        table.Rows(pages, ReportGroup.Of(report.Columns, rows, report.By, (column, row, cell) => CellText.Write(report.Words, column, row, cell)), cancellation);
        if (table.LacksLetters)
            pages.Graphics.DrawString(report.Words.Text("font"), small.Font, XBrushes.Black, PdfPages.Margin, pages.Take(20) + 14);
        pages.Number(
            small,
            (page, of) => string.Format(CultureInfo.InvariantCulture, report.Words.Text("page"), page, of),
            report.Made);
        return document;
    }
}
