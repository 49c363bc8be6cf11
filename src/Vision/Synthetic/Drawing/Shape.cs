namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>The few formulas from which smooth forms are built.</summary>
internal static class Shape
{
    /// <summary>A bump of height 1 at the origin.</summary>
    public static float Bump(float x, float y, float width, float height)
    {
        var square = ((x * x) / (width * width)) + ((y * y) / (height * height));
        return square > 12 ? 0 : MathF.Exp(-square);
    }

    /// <summary>From 0 at the first edge to 1 at the second, smoothly; the edges may stand in either order.</summary>
    public static float Step(float from, float to, float x)
    {
        var t = Math.Clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - (2 * t));
    }

    public static float Degrees(float degrees) => degrees * (MathF.PI / 180);
}
