using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Paints what shows between parted lips: teeth and dark.</summary>
internal sealed class MouthPainter(FaceTraits face, float halfWidth, Expression expression)
{
    // The strip of the face at rest, in centimetres, that opening the mouth stretches.
    private const float Strip = 0.13f;

    /// <summary>The colour of a point inside the mouth; false for any other.</summary>
    public bool TryShade(Vector2 surface, Vector3 normal, Lighting light, out Vector3 colour)
    {
        colour = default;
        var depth = face.MouthY + 0.03f - surface.Y;
        if (expression.Opening < 0.05f || depth is < 0 or > Strip || MathF.Abs(surface.X) > 0.6f)
            return false;
        var across = halfWidth * MathF.Sin(surface.X) / face.MouthHalf;
        if (across is < -0.92f or > 0.92f)
            return false;
        var opened = expression.Opening * (1 - (across * across));
        var teeth = depth / Strip < Math.Min(0.55f, 0.28f / Math.Max(opened, 0.1f)) && MathF.Abs(across) < 0.75f;
        var gap = 0.85f + (0.15f * MathF.Abs(MathF.Sin(across * face.MouthHalf * 3.4f)));
        colour = (teeth ? new Vector3(0.62f, 0.58f, 0.5f) * gap : new Vector3(0.07f, 0.02f, 0.02f)) * light.Diffuse(normal, 0.3f, 0.7f);
        return true;
    }
}
