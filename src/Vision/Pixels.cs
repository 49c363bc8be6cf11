using System.Runtime.InteropServices;
using OpenCvSharp;

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
