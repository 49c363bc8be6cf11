namespace AutoAttend.Vision.Enrolment;

/// <summary>Decodes an uploaded photo, upright, or says why not.</summary>
internal static class PhotoDecoder
{
    private const int MostBytes = 25_000_000;

    // 48 megapixels are the largest photos that phones take by themselves; decoded they are 150 MB.
    private const int MostPixels = 50_000_000;

    // A face of 28 pixels with a little around it.
    private const int LeastSide = 32;

    /// <summary>The picture, or the reason and what to do.</summary>
    public static (BgrImage? Image, PhotoRejection Rejection, string Message) Decode(byte[] photo)
    {
        if (photo.Length > MostBytes)
            return (null, PhotoRejection.TooLarge, $"The photo has {photo.Length / 1_000_000} MB, more than {MostBytes / 1_000_000}: save it smaller.");

        var header = PhotoHeader.Read(photo);
        if (header.Format == PhotoFormat.Heic)
            return (null, PhotoRejection.UnsupportedFormat, "The photo is HEIC or AVIF, which cannot be read here: export it as JPEG (iPhone: Settings, Camera, Formats, Most Compatible).");
        if (header.Format == PhotoFormat.Unknown)
            return (null, PhotoRejection.UnsupportedFormat, "The file is not a photo that can be read here: use JPEG, PNG or WebP.");
        if (!header.IsComplete || header.Width <= 0 || header.Height <= 0)
            return Damaged();
        if ((long)header.Width * header.Height > MostPixels)
            return (null, PhotoRejection.TooLarge, $"The photo has {header.Width}x{header.Height} pixels, more than {MostPixels / 1_000_000} million: save it smaller.");
        if (Math.Min(header.Width, header.Height) < LeastSide)
            return (null, PhotoRejection.TooSmall, $"The photo has only {header.Width}x{header.Height} pixels: use one whose face is at least 100 pixels wide.");

        return Pixels.Decode(photo) is { } image ? (image, default, "") : Damaged();
    }

    private static (BgrImage? Image, PhotoRejection Rejection, string Message) Damaged() =>
        (null, PhotoRejection.Damaged, "The photo is damaged or cut off: copy or upload it again.");
}
