using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>The colours of a scene's surfaces.</summary>
internal static class Decor
{
    /// <summary>The linear colour of a surface at a point, and whether it shines by itself.</summary>
    public static (Vector3 Colour, bool IsBright) At(Slab slab, Vector3 at, Vector3 normal, int seed)
    {
        var (u, v) = MathF.Abs(normal.Y) > 0.5f ? (at.X, at.Z) : MathF.Abs(normal.X) > 0.5f ? (at.Z, at.Y) : (at.X, at.Y);
        var colour = slab.Colour * (1 + (0.05f * Noise.Rough(u * 3, v * 3, seed)) + (0.03f * Noise.At(u * 40, v * 40, seed)));
        return slab.Finish switch
        {
            Finish.Tiles => (colour * (Joint(u / 0.6f, v / 0.6f, 0.012f, 0.75f) * Checker(u / 0.6f, v / 0.6f, seed)), false),
            Finish.Wood => (colour * (0.85f + (0.2f * Noise.At(u * 1.5f, v * 18, seed)) + (0.08f * Noise.At(u * 6, v * 70, seed))), false),
            Finish.Carpet => (colour * ((0.85f + (0.25f * Noise.At(u * 60, v * 60, seed))) * Joint(u / 0.5f, v / 0.5f, 0.008f, 0.93f)), false),
            Finish.Panels => (colour * Joint(u / 1.2f, v / 2.8f, 0.006f, 0.7f), false),
            Finish.Window => (Window(slab, at), true),
            Finish.Poster => (Poster(slab, at, seed), false),
            Finish.Leaves => (Leaves(colour, at, seed), false),
            Finish.Lamp => (slab.Colour * 3, true),
            _ => (colour, false),
        };
    }

    // Blades that lie across each other, light on dark.
    private static Vector3 Leaves(Vector3 colour, Vector3 at, int seed)
    {
        var (across, up) = (at.X + (0.6f * at.Z), at.Y);
        var blades = Math.Max(Noise.At((across * 52) + (up * 40), (up * 26) - (across * 18), seed), Noise.At((across * 48) - (up * 44), (up * 24) + (across * 20), seed + 1));
        return colour * new Vector3(0.8f + (0.4f * Math.Max(0, blades)), 1, 0.8f) * (0.25f + (1.1f * Math.Max(0, blades + 0.2f)));
    }

    private static float Joint(float u, float v, float width, float dark)
    {
        var (x, y) = (MathF.Abs(u - MathF.Round(u)), MathF.Abs(v - MathF.Round(v)));
        return Math.Min(x, y) < width ? dark : 1;
    }

    private static float Checker(float u, float v, int seed) =>
        0.94f + (0.1f * MathF.Abs(Noise.At(MathF.Floor(u + 0.5f) * 7.3f, MathF.Floor(v + 0.5f) * 5.1f, seed)));

    // Across and up, 0..1.
    private static (float U, float V) Share(Slab slab, Vector3 at)
    {
        var (size, from) = (slab.Most - slab.Least, at - slab.Least);
        return (size.X > size.Z ? from.X / size.X : from.Z / size.Z, from.Y / size.Y);
    }

    private static Vector3 Window(Slab slab, Vector3 at)
    {
        var (u, v) = Share(slab, at);
        var size = slab.Most - slab.Least;
        var panes = Math.Max(1, MathF.Round(Math.Max(size.X, size.Z) / 1.1f));
        if (MathF.Abs((u * panes) - MathF.Round(u * panes)) < 0.025f || v is < 0.02f or > 0.98f)
            return new Vector3(0.06f);
        var sky = Vector3.Lerp(new Vector3(0.75f, 0.82f, 0.9f), new Vector3(0.5f, 0.66f, 0.9f), v);
        var roofs = 0.42f + (0.16f * Noise.At(MathF.Floor(u * 9), 0.5f, 11)) + (0.03f * Noise.At(u * 40, 0.5f, 12));
        var house = new Vector3(0.34f, 0.33f, 0.32f) * (0.8f + (0.3f * Noise.At(MathF.Floor(u * 30) * 3.1f, MathF.Floor(v * 26) * 2.3f, 13)));
        var trees = new Vector3(0.12f, 0.19f, 0.08f) * (0.8f + (0.5f * Noise.Rough(u * 24, v * 24, 14)));
        var street = Vector3.Lerp(house, sky, Shape.Step(roofs - 0.01f, roofs + 0.01f, v));
        return Vector3.Lerp(trees, street, Shape.Step(0.2f, 0.24f, v + (0.06f * Noise.At(u * 14, 3, 15)))) * 0.85f;
    }

    private static Vector3 Poster(Slab slab, Vector3 at, int seed)
    {
        var (u, v) = Share(slab, at);
        if (u is < 0.04f or > 0.96f || v is < 0.03f or > 0.97f)
            return new Vector3(0.75f);
        var hills = 0.35f + (0.18f * Noise.Rough(u * 3, 1, seed + (int)(slab.Least.X * 31)));
        return v < hills ? slab.Colour * (0.3f + (0.5f * v)) : Vector3.Lerp(slab.Colour, new Vector3(0.85f, 0.82f, 0.75f), v);
    }
}
