using PdfSharp.Drawing;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>A font in one size: measures text and breaks it into lines. All lengths are in points.</summary>
/// <param name="size">The size.</param>
/// <param name="bold">Whether bold.</param>
public sealed class PdfFace(double size, bool bold = false)
{
    private readonly Dictionary<char, double> _widths = [];
    private readonly XGraphics _measure = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);

    /// <summary>The font.</summary>
    public XFont Font { get; } = new(PdfFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    /// <summary>From one line to the next.</summary>
    public double LineHeight { get; } = size * 1.25;

    /// <summary>How wide a text is; the library sets letters without kerning, so that widths add up.</summary>
    public double Width(ReadOnlySpan<char> text)
    {
        var sum = 0.0;
        foreach (var letter in text)
        {
            if (!_widths.TryGetValue(letter, out var width))
                _widths[letter] = width = _measure.MeasureString(letter.ToString(), Font).Width;
            sum += width;
        }

        return sum;
    }

    /// <summary>How wide the longest word is.</summary>
    public double WidestWord(string text) => text.Split(' ').Max(word => Width(word));

    /// <summary>Breaks a text between words, and within those that are too long; at least one line.</summary>
    public IReadOnlyList<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = Break(word, width, lines);
        }

        lines.Add(line);
        return lines;
    }

    // Puts away what fills whole lines, and gives back the rest.
    private string Break(string word, double width, List<string> lines)
    {
        while (word.Length > 1 && Width(word) > width)
        {
            var fits = 1;
            while (fits < word.Length && Width(word.AsSpan(0, fits + 1)) <= width)
                fits++;
            lines.Add(word[..fits]);
            word = word[fits..];
        }

        return word;
    }
}
