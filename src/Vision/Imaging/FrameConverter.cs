using AutoAttend.Vision.Capture;
using OpenCvSharp;

namespace AutoAttend.Vision.Imaging;

/// <summary>Turns frames into images; native memory never leaves this class.</summary>
public static class FrameConverter
{
    private const int JpegQuality = 80;

    /// <summary>The whole frame at full size.</summary>
    public static BgrImage ToBgr(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return ToBgr(frame, Whole(frame), new Size(frame.Width, frame.Height));
    }

    /// <summary>A part of the frame at full size; only its pixels are converted.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="x">Left edge in pixels.</param>
    /// <param name="y">Upper edge in pixels.</param>
    /// <param name="width">In pixels, above 0.</param>
    /// <param name="height">In pixels, above 0.</param>
    /// <returns>
    /// The part within the frame, grown to even edges as 4:2:0 has them, and where it begins.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No part of the region is within the frame.</exception>
    public static (BgrImage Image, int X, int Y) ToBgr(Frame frame, int x, int y, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var even = Rect.FromLTRB(x & ~1, y & ~1, (x + width + 1) & ~1, (y + height + 1) & ~1) & Whole(frame);
        if (width <= 0 || height <= 0 || even.Width <= 0 || even.Height <= 0)
            throw new ArgumentOutOfRangeException(nameof(x), $"{width}x{height} at {x},{y} is not within {frame.Width}x{frame.Height}.");
        return (ToBgr(frame, even, even.Size), even.X, even.Y);
    }

    /// <summary>The whole frame, scaled down so that its longer side is at most so many pixels; never scaled up.</summary>
    /// <remarks>The planes are scaled before they become BGR: half the bytes to read, and few to convert.</remarks>
    public static BgrImage ToScaledBgr(Frame frame, int longestSide)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestSide, 2);
        return ToBgr(frame, Whole(frame), Fit(frame, longestSide / (double)Math.Max(frame.Width, frame.Height)));
    }

    /// <summary>The whole frame as JPEG, scaled down to at most this width.</summary>
    public static byte[] ToJpeg(Frame frame, int width)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        var image = ToBgr(frame, Whole(frame), Fit(frame, width / (double)frame.Width));
        using var mat = Pixels.ToMat(image);
        Cv2.ImEncode(".jpg", mat, out var jpeg, new ImageEncodingParam(ImwriteFlags.JpegQuality, JpegQuality));
        return jpeg;
    }

    private static Rect Whole(Frame frame) => new(0, 0, frame.Width, frame.Height);

    private static Size Fit(Frame frame, double factor) =>
        factor >= 1 ? new Size(frame.Width, frame.Height) : new Size(Even(frame.Width * factor), Even(frame.Height * factor));

    private static int Even(double pixels) => Math.Max(2, (int)(pixels / 2) * 2);

    private static unsafe BgrImage ToBgr(Frame frame, Rect region, Size size)
    {
        var image = new BgrImage(size.Width, size.Height, GC.AllocateUninitializedArray<byte>(size.Width * size.Height * 3));
        fixed (byte* source = frame.Pixels, target = image.Pixels)
        {
            using var bgr = Mat.FromPixelData(size.Height, size.Width, MatType.CV_8UC3, (nint)target);
            if (region == Whole(frame) && size == region.Size)
            {
                using var planes = Mat.FromPixelData(frame.Height * 3 / 2, frame.Width, MatType.CV_8UC1, (nint)source);
                Cv2.CvtColor(planes, bgr, ColorConversionCodes.YUV2BGR_I420);
                return image;
            }

            using var part = new Mat(size.Height * 3 / 2, size.Width, MatType.CV_8UC1);
            CopyPlanes(source, frame.Width, frame.Height, region, (byte*)part.Data, size);
            Cv2.CvtColor(part, bgr, ColorConversionCodes.YUV2BGR_I420);
        }

        return image;
    }

    // Y at full size, then U and V at half of it, each cut and scaled on its own.
    private static unsafe void CopyPlanes(byte* source, int width, int height, Rect region, byte* target, Size size)
    {
        foreach (var halving in (ReadOnlySpan<int>)[1, 2, 2])
        {
            using var plane = Mat.FromPixelData(height / halving, width / halving, MatType.CV_8UC1, (nint)source);
            using var cut = new Mat(plane, new Rect(region.X / halving, region.Y / halving, region.Width / halving, region.Height / halving));
            var wanted = new Size(size.Width / halving, size.Height / halving);
            using var scaled = Mat.FromPixelData(wanted.Height, wanted.Width, MatType.CV_8UC1, (nint)target);
            if (cut.Size() == wanted)
                cut.CopyTo(scaled);
            else
                Cv2.Resize(cut, scaled, wanted, 0, 0, InterpolationFlags.Area);
            source += width / halving * (height / halving);
            target += wanted.Width * wanted.Height;
        }
    }
}
