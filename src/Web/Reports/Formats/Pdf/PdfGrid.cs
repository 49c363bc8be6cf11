namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>How wide the columns of a page are. All lengths are in points.</summary>
public static class PdfGrid
{
    /// <summary>Left and right of a cell's text together.</summary>
    public const double Padding = 5;

    // A long name breaks into lines rather than taking the room of three columns.
    private const double Widest = 96;
    private const double LongestWord = 60;
    private const double Narrowest = 16;

    // Wider than this a table of few columns is harder to read along a line.
    private const double MostStretch = 1.8;

    /// <summary>What each column needs so that no word of its heading breaks, and no word of a cell save for very long ones.</summary>
    public static double[] Least(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> cells, PdfFace bold, PdfFace regular) =>
    [
        .. headings.Select((heading, at) => Padding + Math.Max(
            Math.Max(bold.WidestWord(heading), Narrowest), Math.Min(cells.Count == 0 ? 0 : cells.Max(row => regular.WidestWord(row[at])), LongestWord))),
    ];

    /// <summary>What each column would like: its widest cell.</summary>
    public static double[] Natural(double[] least, IReadOnlyList<IReadOnlyList<string>> cells, PdfFace regular) =>
    [
        .. least.Select((width, at) =>
            Math.Max(width, Math.Min(cells.Count == 0 ? 0 : cells.Max(row => regular.Width(row[at])), Widest) + Padding)),
    ];

    /// <summary>The widths that fill a page: wider in proportion, or narrower by what each has to spare.</summary>
    public static double[] Fit(double[] least, double[] natural, double available)
    {
        var (needed, wanted) = (least.Sum(), natural.Sum());
        if (wanted <= available)
            return [.. natural.Select(width => width * Math.Min(available / wanted, MostStretch))];
        if (needed >= available)
            return [.. least.Select(width => width * available / needed)];
        var share = (available - needed) / (wanted - needed);
        return [.. least.Zip(natural, (least, natural) => least + ((natural - least) * share))];
    }
}
