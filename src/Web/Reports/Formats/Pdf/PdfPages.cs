using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>The pages of a document, filled from top to bottom.</summary>
/// <param name="document">The document.</param>
/// <param name="size">Of each page, which lies on its side.</param>
/// <param name="begin">Draws what stands on top of every page.</param>
internal sealed class PdfPages(PdfDocument document, PageSize size, Action<PdfPages> begin) : IDisposable
{
    /// <summary>From each edge to what is written, in points.</summary>
    public const double Margin = 28;

    private const double Footer = 16;

    private XGraphics? _graphics;
    private double _bottom;

    /// <summary>Draws on the current page.</summary>
    public XGraphics Graphics => _graphics ?? throw new InvalidOperationException("There is no page yet.");

    /// <summary>Where the next line begins.</summary>
    public double Y { get; private set; }

    /// <summary>Takes room for a line, on the next page where this one is full.</summary>
    /// <returns>Where it begins.</returns>
    public double Take(double height)
    {
        if (_graphics is null || Y + height > _bottom)
            Turn();
        var y = Y;
        Y += height;
        return y;
    }

    /// <summary>Takes room at the top of a page, whatever is left there.</summary>
    /// <returns>Where it begins.</returns>
    public double TakeHere(double height) => (Y += height) - height;

    /// <summary>Writes the foot of every page, once it is known how many there are.</summary>
    public void Number(PdfFace face, Func<int, int, string> left, string right)
    {
        Dispose();
        for (var i = 0; i < document.PageCount; i++)
        {
            using var graphics = XGraphics.FromPdfPage(document.Pages[i], XGraphicsPdfPageOptions.Append);
            var y = document.Pages[i].Height.Point - Margin + 4;
            graphics.DrawString(left(i + 1, document.PageCount), face.Font, XBrushes.DimGray, Margin, y);
            graphics.DrawString(right, face.Font, XBrushes.DimGray, document.Pages[i].Width.Point - Margin - face.Width(right), y);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _graphics?.Dispose();
        _graphics = null;
    }

    private void Turn()
    {
        _graphics?.Dispose();
        var page = document.AddPage();
        page.Size = size;
        page.Orientation = PageOrientation.Landscape;
        _graphics = XGraphics.FromPdfPage(page);
        Y = Margin;
        _bottom = page.Height.Point - Margin - Footer;
        begin(this);
    }
}
