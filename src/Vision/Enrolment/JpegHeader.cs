using System.Buffers.Binary;

namespace AutoAttend.Vision.Enrolment;

/// <summary>Walks a JPEG's segments to its size (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;

    public static PhotoHeader Read(ReadOnlySpan<byte> photo)
    {
        int width = 0, height = 0;
        var at = 2;
        while (at + 9 < photo.Length && photo[at] == 0xFF)
        {
            var marker = photo[at + 1];
            if (IsFrame(marker))
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 7)..]);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
            if (marker == StartOfScan)
            {
                // Thumbnails end with the same marker, but they lie before the scan.
                var hasEnd = at < photo.Length && photo[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
                return new PhotoHeader(PhotoFormat.Jpeg, width, height, hasEnd);
            }
        }

        return new PhotoHeader(PhotoFormat.Jpeg, width, height, false);
    }

    // SOF0 to SOF15 without the tables DHT (C4), JPG (C8) and DAC (CC) among them.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
