using PdfSharp.Fonts;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>The fonts of documents: carried along, so that a machine without any fonts writes the same pages.</summary>
public sealed class PdfFonts : IFontResolver
{
    /// <summary>The family that documents ask for.</summary>
    public const string Family = "DejaVu Sans Condensed";

    private const string Regular = "DejaVuSansCondensed.ttf";
    private const string Bold = "DejaVuSansCondensed-Bold.ttf";

    private static readonly Lock Once = new();

    /// <summary>Which characters the font can write.</summary>
    public static FontCoverage Coverage { get; } = FontCoverage.Read(Load(Regular));

    /// <summary>Makes the library use these fonts; it has one setting for the whole process.</summary>
    public static void Use()
    {
        lock (Once)
            GlobalFontSettings.FontResolver ??= new PdfFonts();
    }

    /// <inheritdoc/>
    public byte[] GetFont(string faceName) => Load(faceName);

    /// <inheritdoc/>
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    private static byte[] Load(string file)
    {
        using var stream = typeof(PdfFonts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The font {file} is missing in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
