using System.Buffers.Binary;
using System.Text;

namespace AutoAttend.Web.Reports.Formats.Pdf;

/// <summary>Which characters a font has, as its character map says.</summary>
/// <remarks>https://learn.microsoft.com/typography/opentype/spec/cmap, format 12.</remarks>
public sealed class FontCoverage
{
    private const char Replacement = '□';

    private readonly (uint First, uint Last)[] _ranges;

    private FontCoverage((uint First, uint Last)[] ranges) => _ranges = ranges;

    /// <summary>Reads the map of a TrueType font.</summary>
    /// <exception cref="InvalidDataException">The font has no such map.</exception>
    public static FontCoverage Read(ReadOnlySpan<byte> font)
    {
        var map = Table(font, "cmap"u8);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(map[2..]); i++)
        {
            var part = map[BinaryPrimitives.ReadInt32BigEndian(map[(4 + (i * 8) + 4)..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(part) == 12)
                return new FontCoverage(Ranges(part));
        }

        throw new InvalidDataException("The font has no character map of format 12.");
    }

    /// <summary>Whether the text can be written: from left to right, with characters that the font has.</summary>
    public bool Has(Rune character) =>
        character.Value == ' '
        || (!IsRightToLeft(character.Value) && Array.Exists(_ranges, range => range.First <= (uint)character.Value && (uint)character.Value <= range.Last));

    /// <summary>The text as it can be written, with a box for each character that cannot.</summary>
    public string Writable(string text)
    {
        if (text.EnumerateRunes().All(Has))
            return text;
        var written = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
            written.Append(Has(character) ? character.ToString() : Replacement.ToString());
        return written.ToString();
    }

    // Hebrew, Arabic and their neighbours: the font has some of them, but the library neither turns nor joins letters.
    private static bool IsRightToLeft(int character) => character is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);

    private static (uint First, uint Last)[] Ranges(ReadOnlySpan<byte> part)
    {
        var ranges = new (uint, uint)[BinaryPrimitives.ReadUInt32BigEndian(part[12..])];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = (BinaryPrimitives.ReadUInt32BigEndian(part[(16 + (i * 12))..]), BinaryPrimitives.ReadUInt32BigEndian(part[(20 + (i * 12))..]));
        return ranges;
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font[4..]); i++)
        {
            var entry = font[(12 + (i * 16))..];
            if (entry[..4].SequenceEqual(name))
                return font[BinaryPrimitives.ReadInt32BigEndian(entry[8..])..];
        }

        throw new InvalidDataException("The font has no character map.");
    }
}
