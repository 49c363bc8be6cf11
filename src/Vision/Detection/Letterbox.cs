namespace AutoAttend.Vision.Detection;

/// <summary>
/// How an image lies in a network's input: scaled down to fit, never up, in the top left corner, the rest black.
/// </summary>
/// <param name="Width">Of the network's input in pixels.</param>
/// <param name="Height">Of the network's input in pixels.</param>
/// <param name="Scale">Input pixels per image pixel, at most 1.</param>
internal readonly record struct Letterbox(int Width, int Height, float Scale)
{
    /// <summary>YuNet's coarsest stride: both sides of the input are multiples of it.</summary>
    private const int Multiple = 32;

    /// <summary>A square input of fixed size.</summary>
    public static Letterbox Fixed(BgrImage image, int size) => new(size, size, ScaleTo(image, size));

    /// <summary>The smallest input that holds the image: 640x384 for 16:9 instead of 640x640.</summary>
    public static Letterbox Dynamic(BgrImage image, int longestSide)
    {
        var scale = ScaleTo(image, longestSide);
        return new Letterbox(Padded(image.Width * scale), Padded(image.Height * scale), scale);
    }

    /// <summary>A face found in the input, in the image's pixels.</summary>
    public Face ToImage(Face face)
    {
        var back = 1 / Scale;
        var (box, marks) = (face.Box, face.Landmarks);
        return face with
        {
            Box = new FaceBox(box.X * back, box.Y * back, box.Width * back, box.Height * back),
            Landmarks = new FaceLandmarks(
                marks.LeftEye * back, marks.RightEye * back, marks.Nose * back, marks.LeftMouth * back, marks.RightMouth * back),
        };
    }

    private static float ScaleTo(BgrImage image, int size) => Math.Min(1f, size / (float)Math.Max(image.Width, image.Height));

    private static int Padded(float side) => ((int)MathF.Round(side) + Multiple - 1) / Multiple * Multiple;
}
