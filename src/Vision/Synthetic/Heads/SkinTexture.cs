using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>
/// What a head's skin looks like, as a picture over azimuth and height: linear colour, and in the fourth number how much of its surroundings a
/// point sees.
/// </summary>
internal sealed class SkinTexture
{
    private const int Width = 320;
    private const int Height = 256;

    // Behind it there is only scalp.
    private const float Side = 2.2f;
    private const float Upper = 12.5f;
    private const float Lower = -13;

    private readonly Vector4[] texels = new Vector4[Width * Height];

    public SkinTexture(SkinPainter painter)
    {
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
                texels[(row * Width) + column] = painter.At((((column + 0.5f) / Width * 2) - 1) * Side, Upper + ((Lower - Upper) * (row + 0.5f) / Height));
        }
    }

    public Vector4 Sample(Vector2 surface)
    {
        var x = Math.Clamp(((surface.X / Side) + 1) * (Width / 2f) - 0.5f, 0, Width - 1.001f);
        var y = Math.Clamp(((surface.Y - Upper) / (Lower - Upper) * Height) - 0.5f, 0, Height - 1.001f);
        var (left, top) = ((int)x, (int)y);
        var at = (top * Width) + left;
        return Vector4.Lerp(
            Vector4.Lerp(texels[at], texels[Math.Min(at + 1, texels.Length - 1)], x - left),
            Vector4.Lerp(texels[Math.Min(at + Width, texels.Length - 1)], texels[Math.Min(at + Width + 1, texels.Length - 1)], x - left),
            y - top);
    }
}
