namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>How wide the columns of a page are. All lengths are in points.</summary>
public static class PdfGrid
{
    /// <summary>Left and right of a cell's text together.</summary>
    public const double Padding = 5;

    // A long name breaks into lines rather than taking the room of three columns.
    private const double Widest = 96;
    private const double Narrowest = 16;

    // Wider than this a table of few columns is harder to read along a line.
    private const double MostStretch = 1.8;

    /// <summary>What each column would like: its widest cell, at least its heading's longest word.</summary>
    public static double[] Natural(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> cells, PdfFace bold, PdfFace regular) =>
    [
        .. headings.Select((heading, at) =>
            Math.Clamp(
                Math.Max(bold.WidestWord(heading), cells.Count == 0 ? 0 : cells.Max(row => regular.Width(row[at]))),
                Narrowest,
                Math.Max(Widest, bold.WidestWord(heading))) + Padding),
    ];

    /// <summary>The widths that fill a page, in the proportions of what the columns would like.</summary>
    public static double[] Fit(double[] natural, double available) =>
        natural.Sum() is var wanted && Math.Min(available / wanted, MostStretch) is var factor ? [.. natural.Select(width => width * factor)] : [];
}
