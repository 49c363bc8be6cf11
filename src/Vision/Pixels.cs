using System.Drawing;
using System.Runtime.InteropServices;
using OpenCvSharp;
using Size = OpenCvSharp.Size;

namespace AutoAttend.Vision;

/// <summary>The few image operations that OpenCV does for us; native memory never leaves this class.</summary>
internal static class Pixels
{
    /// <summary>The image scaled down, each pixel the mean of those it covers; the same image where the factor is 1.</summary>
    public static BgrImage Scale(BgrImage image, float factor)
    {
        if (factor >= 1)
            return image;
        var size = new Size(
            Math.Max(1, (int)MathF.Round(image.Width * factor)), Math.Max(1, (int)MathF.Round(image.Height * factor)));
        using var source = ToMat(image);
        using var target = new Mat();
        Cv2.Resize(source, target, size, 0, 0, InterpolationFlags.Area);
        return FromMat(target);
    }

    /// <summary>A photo decoded to 8-bit BGR and turned upright by its EXIF orientation; null where it cannot be decoded.</summary>
    public static BgrImage? Decode(byte[] photo)
    {
        try
        {
            using var mat = Cv2.ImDecode(photo, ImreadModes.Color);
            return mat.Empty() ? null : FromMat(mat);
        }
        catch (OpenCVException)
        {
            return null;
        }
    }

    /// <summary>JPEG bytes.</summary>
    /// <param name="image">What to encode.</param>
    /// <param name="quality">1..100.</param>
    public static byte[] EncodeJpeg(BgrImage image, int quality)
    {
        using var mat = ToMat(image);
        return mat.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, quality));
    }

    /// <summary>A part of the image.</summary>
    /// <param name="image">The whole.</param>
    /// <param name="area">Inside the image, not empty.</param>
    public static BgrImage Crop(BgrImage image, Rectangle area)
    {
        using var mat = ToMat(image);
        using var part = new Mat(mat, new Rect(area.X, area.Y, area.Width, area.Height));
        return FromMat(part);
    }

    /// <summary>The image with a border of its own edge colours around it.</summary>
    /// <param name="image">What lies in the middle.</param>
    /// <param name="border">Pixels on each side.</param>
    public static BgrImage Pad(BgrImage image, int border)
    {
        using var mat = ToMat(image);
        using var padded = new Mat();
        Cv2.CopyMakeBorder(mat, padded, border, border, border, border, BorderTypes.Replicate);
        return FromMat(padded);
    }

    /// <summary>A native copy that the caller disposes.</summary>
    public static Mat ToMat(BgrImage image)
    {
        var mat = new Mat(image.Height, image.Width, MatType.CV_8UC3);
        Marshal.Copy(image.Pixels, 0, mat.Data, image.Width * image.Height * 3);
        return mat;
    }

    /// <summary>A managed copy of an 8-bit BGR matrix.</summary>
    public static BgrImage FromMat(Mat mat)
    {
        using var whole = mat.IsContinuous() ? null : mat.Clone();
        var pixels = new byte[mat.Width * mat.Height * 3];
        Marshal.Copy((whole ?? mat).Data, pixels, 0, pixels.Length);
        return new BgrImage(mat.Width, mat.Height, pixels);
    }
}
