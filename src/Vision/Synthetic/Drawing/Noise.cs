using System.Runtime.CompilerServices;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>Smooth noise over the plane, -1..1, with one lump per unit.</summary>
internal static class Noise
{
    public static float At(float x, float y, int seed)
    {
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        var (right, below) = (Smooth(x - left), Smooth(y - top));
        var upper = float.Lerp(Lattice(left, top, seed), Lattice(left + 1, top, seed), right);
        var lower = float.Lerp(Lattice(left, top + 1, seed), Lattice(left + 1, top + 1, seed), right);
        return float.Lerp(upper, lower, below);
    }

    /// <summary>Three octaves, each of half the size and strength of the last.</summary>
    public static float Rough(float x, float y, int seed) =>
        (At(x, y, seed) + (0.5f * At(2.03f * x, 2.03f * y, seed + 1)) + (0.25f * At(4.1f * x, 4.1f * y, seed + 2))) / 1.75f;

    private static float Smooth(float t) => t * t * (3 - (2 * t));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Lattice(int x, int y, int seed)
    {
        var hash = (uint)((x * 374761393) + (y * 668265263) + (seed * 974711));
        hash = (hash ^ (hash >> 13)) * 1274126177;
        return ((hash ^ (hash >> 16)) & 0xFFFF) * (2f / 0xFFFF) - 1;
    }
}
