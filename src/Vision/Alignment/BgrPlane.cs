using System.Numerics;

namespace AutoAttend.Vision.Alignment;

/// <summary>Bilinear reading of a BGR image.</summary>
internal readonly struct BgrPlane(BgrImage image) : IColourPlane
{
    public Vector3 Sample(float x, float y)
    {
        var left = (int)MathF.Floor(x);
        var top = (int)MathF.Floor(y);
        var right = x - left;
        var below = y - top;
        return Vector3.Lerp(
            Vector3.Lerp(At(left, top), At(left + 1, top), right),
            Vector3.Lerp(At(left, top + 1), At(left + 1, top + 1), right),
            below);
    }

    public Vector3 ToBgr(Vector3 colour) => colour;

    private Vector3 At(int x, int y)
    {
        if ((uint)x >= (uint)image.Width || (uint)y >= (uint)image.Height)
            return Vector3.Zero;
        var at = ((y * image.Width) + x) * 3;
        var pixels = image.Pixels;
        return new Vector3(pixels[at], pixels[at + 1], pixels[at + 2]);
    }
}
