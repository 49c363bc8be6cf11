using PdfSharp.Drawing;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>The rows of a report on pages: a grid, and below each row what is too long for it.</summary>
internal sealed class PdfTable
{
    private static readonly XBrush Band = new XSolidBrush(XColor.FromArgb(236, 239, 241));
    private static readonly XPen Line = new(XColor.FromArgb(205, 212, 218), 0.4);

    // As many rows tell how wide columns have to be.
    private const int Sample = 500;

    private readonly ReportDocument _report;
    private readonly PdfFace _regular = new(6.5);
    private readonly PdfFace _bold = new(6.5, bold: true);
    private readonly PdfFace _small = new(5.5);
    private readonly int[] _grid;
    private readonly int[] _below;
    private readonly string[] _headings;
    private readonly double[] _least;
    private double[] _widths;

    public PdfTable(ReportDocument report, IReadOnlyList<ReportRow> rows)
    {
        _report = report;
        _grid = Places(place => place is ColumnPlace.Grid or ColumnPlace.FilesOnly);
        _below = Places(place => place is ColumnPlace.Below or ColumnPlace.Id);
        _headings = [.. _grid.Select(at => report.Words.Column(report.Columns[at].Key))];
        string[][] sample = [.. rows.Take(Sample).Select(Cells)];
        _least = PdfGrid.Least(_headings, sample, _bold, _regular);
        _widths = PdfGrid.Natural(_least, sample, _regular);
    }

    /// <summary>Whether some text could not be written with the font.</summary>
    public bool LacksLetters { get; private set; }

    /// <summary>How wide the grid would like to be, in points.</summary>
    public double Wanted => _widths.Sum();

    /// <summary>Fills a page's width.</summary>
    public void Fit(double available) => _widths = PdfGrid.Fit(_least, _widths, available);

    /// <summary>Draws the headings, on top of a page.</summary>
    public void Headings(PdfPages pages)
    {
        var lines = Wrapped(_headings, _bold);
        var height = Height(lines, _bold) + 3;
        var y = pages.TakeHere(height);
        pages.Graphics.DrawRectangle(Band, PdfPages.Margin, y, _widths.Sum(), height);
        Draw(pages, lines, _bold, y);
    }

    /// <summary>Draws rows with their groups and sums.</summary>
    public void Rows(PdfPages pages, IReadOnlyList<ReportGroup> groups, CancellationToken cancellation)
    {
        foreach (var group in groups)
        {
            if (group.Title.Length > 0)
                pages.Graphics.DrawString(Writable(group.Title), _bold.Font, XBrushes.Black, PdfPages.Margin, pages.Take(14) + 10);
            foreach (var row in group.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                Row(pages, row);
            }

            if (group.Title.Length > 0)
                Sum(pages, group.Rows);
        }

        Sum(pages, [.. groups.SelectMany(group => group.Rows)]);
    }

    private void Row(PdfPages pages, ReportRow row)
    {
        var cells = Wrapped(Cells(row), _regular);
        var below = _small.Wrap(Writable(string.Join("  ·  ", _below.Select(at => Below(row, at)).Where(text => text.Length > 0))), _widths.Sum() - PdfGrid.Padding);
        var (grid, note) = (Height(cells, _regular), below[0].Length == 0 ? 0 : below.Count * _small.LineHeight);
        var y = pages.Take(grid + note + 3);
        Draw(pages, cells, _regular, y);
        for (var i = 0; i < below.Count && note > 0; i++)
            pages.Graphics.DrawString(below[i], _small.Font, XBrushes.DimGray, PdfPages.Margin + (PdfGrid.Padding / 2), y + grid + ((i + 0.85) * _small.LineHeight));
        pages.Graphics.DrawLine(Line, PdfPages.Margin, y + grid + note + 2, PdfPages.Margin + _widths.Sum(), y + grid + note + 2);
    }

    private void Sum(PdfPages pages, IReadOnlyList<ReportRow> rows)
    {
        if (rows.Count == 0)
            return;
        var sums = Cells(ReportSums.Of(_report.Columns, rows));
        sums[0] = sums[0].Length == 0 ? $"{_report.Words.Text("sum")} ({rows.Count})" : sums[0];
        var lines = Wrapped(sums, _bold);
        Draw(pages, lines, _bold, pages.Take(Height(lines, _bold) + 5));
    }

    private string Below(ReportRow row, int at)
    {
        var column = _report.Columns[at];
        var text = CellText.Write(_report.Words, column, row, row.Cells[at]);
        return text.Length == 0 || column.Place == ColumnPlace.Below ? text : $"{_report.Words.Column(column.Key)} {text}";
    }

    private string[] Cells(ReportRow row) => [.. _grid.Select(at => Writable(CellText.Write(_report.Words, _report.Columns[at], row, row.Cells[at])))];

    private string Writable(string text)
    {
        var writable = PdfFonts.Coverage.Writable(text);
        LacksLetters |= !ReferenceEquals(writable, text);
        return writable;
    }

    private IReadOnlyList<string>[] Wrapped(string[] cells, PdfFace face) =>
        [.. cells.Select((cell, i) => face.Wrap(cell, _widths[i] - PdfGrid.Padding))];

    private static double Height(IReadOnlyList<string>[] cells, PdfFace face) => (cells.Max(lines => lines.Count) * face.LineHeight) + 2;

    private void Draw(PdfPages pages, IReadOnlyList<string>[] cells, PdfFace face, double y)
    {
        var left = PdfPages.Margin;
        for (var i = 0; i < cells.Length; i++)
        {
            for (var line = 0; line < cells[i].Count; line++)
            {
                var text = cells[i][line];
                var x = IsFigure(_report.Columns[_grid[i]].Kind) ? left + _widths[i] - (PdfGrid.Padding / 2) - face.Width(text) : left + (PdfGrid.Padding / 2);
                pages.Graphics.DrawString(text, face.Font, XBrushes.Black, x, y + ((line + 0.95) * face.LineHeight));
            }

            left += _widths[i];
        }
    }

    private int[] Places(Predicate<ColumnPlace> wanted) => [.. Enumerable.Range(0, _report.Columns.Count).Where(at => wanted(_report.Columns[at].Place))];

    private static bool IsFigure(CellKind kind) => kind is not (CellKind.Text or CellKind.Date or CellKind.Time or CellKind.YesNo);
}
