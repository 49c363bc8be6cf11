using System.Buffers.Binary;

namespace AutoAttend.Vision.Enrolment;

/// <summary>What a photo's bytes say before anything is decoded: a small file can claim a picture of gigabytes.</summary>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Width">Pixels as stored; 0 where the header is damaged.</param>
/// <param name="Height">Pixels as stored; 0 where the header is damaged.</param>
/// <param name="IsComplete">Whether the file's end is there; a cut-off photo would decode with grey in place of what is lost.</param>
internal readonly record struct PhotoHeader(PhotoFormat Format, int Width, int Height, bool IsComplete)
{
    public static PhotoHeader Read(ReadOnlySpan<byte> photo)
    {
        if (photo.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return JpegHeader.Read(photo);
        if (photo.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return Png(photo);
        if (photo.Length >= 12 && photo.StartsWith("RIFF"u8) && photo[8..12].SequenceEqual("WEBP"u8))
            return WebP(photo);
        if (photo.Length >= 12 && photo[4..8].SequenceEqual("ftyp"u8))
            return new PhotoHeader(PhotoFormat.Heic, 0, 0, true);
        return default;
    }

    private static PhotoHeader Png(ReadOnlySpan<byte> photo) => photo.Length < 24
        ? new PhotoHeader(PhotoFormat.Png, 0, 0, false)
        : new PhotoHeader(
            PhotoFormat.Png,
            BinaryPrimitives.ReadInt32BigEndian(photo[16..]),
            BinaryPrimitives.ReadInt32BigEndian(photo[20..]),
            photo[^Math.Min(photo.Length, 64)..].IndexOf("IEND"u8) >= 0);

    // The three kinds of WebP (lossy, lossless, extended) keep their size in three ways; RFC 9649, section 2.
    private static PhotoHeader WebP(ReadOnlySpan<byte> photo)
    {
        var isComplete = photo.Length >= 30 && BinaryPrimitives.ReadUInt32LittleEndian(photo[4..]) + 8 <= photo.Length;
        if (!isComplete)
            return new PhotoHeader(PhotoFormat.WebP, 0, 0, false);
        var (width, height) = photo[15] switch
        {
            (byte)' ' => (BinaryPrimitives.ReadUInt16LittleEndian(photo[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(photo[28..]) & 0x3FFF),
            (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(photo[21..])),
            (byte)'X' => (UInt24(photo[24..]) + 1, UInt24(photo[27..]) + 1),
            _ => (0, 0),
        };
        return new PhotoHeader(PhotoFormat.WebP, width, height, true);
    }

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
