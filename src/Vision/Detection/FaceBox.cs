namespace AutoAttend.Vision.Detection;

/// <summary>A face's box in pixels of the source frame; it may reach past the frame's edges.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, above 0.</param>
/// <param name="Height">Height, above 0.</param>
public readonly record struct FaceBox(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;

    public float Area => Width * Height;

    /// <summary>Whether its middle lies in a larger box: nobody's face is in the middle of another's.</summary>
    public bool IsWithin(FaceBox larger)
    {
        var (x, y) = (X + (Width / 2), Y + (Height / 2));
        return larger.Area > Area && larger.X < x && x < larger.Right && larger.Y < y && y < larger.Bottom;
    }

    /// <summary>Intersection over union with another box, 0..1.</summary>
    public float IntersectionOverUnion(FaceBox other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        if (width <= 0 || height <= 0)
            return 0;
        var intersection = width * height;
        return intersection / (Area + other.Area - intersection);
    }
}
