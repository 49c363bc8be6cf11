using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>Draws a scene without its people, once: rays through every pixel, lamps with shadows, a floor that mirrors a little.</summary>
internal sealed class Backdrop(SceneModel scene, int seed)
{
    private const float Bias = 1e-3f;

    // How far green may jump between neighbours, of 255, before more rays are sent.
    private const int Jump = 14;

    public Canvas Draw(Lens lens)
    {
        var canvas = new Canvas(lens.Width, lens.Height);
        for (var y = 0; y < lens.Height; y++)
        {
            for (var x = 0; x < lens.Width; x++)
            {
                var at = (y * lens.Width) + x;
                (var colour, canvas.Depths[at]) = Trace(lens.Position, lens.Ray(x + 0.5f, y + 0.5f), mirrors: true);
                Write(canvas, at, colour);
            }
        }

        SmoothEdges(canvas, lens);
        return canvas;
    }

    private void SmoothEdges(Canvas canvas, Lens lens)
    {
        var before = canvas.Pixels.AsSpan().ToArray();
        for (var y = 1; y < lens.Height - 1; y++)
        {
            for (var x = 1; x < lens.Width - 1; x++)
            {
                var at = (y * lens.Width) + x;
                if (!Jumps(before, at, at + 1) && !Jumps(before, at, at + lens.Width) && !Jumps(before, at, at - 1) && !Jumps(before, at, at - lens.Width))
                    continue;
                var sum = Vector3.Zero;
                foreach (var (right, down) in (ReadOnlySpan<(float, float)>)[(0.2f, 0.3f), (0.7f, 0.2f), (0.3f, 0.8f), (0.8f, 0.7f)])
                    sum += Vector3.Min(Vector3.One, Trace(lens.Position, lens.Ray(x + right, y + down), mirrors: true).Colour);
                Write(canvas, at, sum / 4);
            }
        }
    }

    private static bool Jumps(byte[] pixels, int at, int other) => Math.Abs(pixels[(at * 3) + 1] - pixels[(other * 3) + 1]) > Jump;

    private static void Write(Canvas canvas, int at, Vector3 colour)
    {
        canvas.Pixels[at * 3] = Tint.Encode(colour.Z);
        canvas.Pixels[(at * 3) + 1] = Tint.Encode(colour.Y);
        canvas.Pixels[(at * 3) + 2] = Tint.Encode(colour.X);
    }

    private (Vector3 Colour, float Depth) Trace(Vector3 from, Vector3 ray, bool mirrors)
    {
        var inverse = Vector3.One / ray;
        var (nearest, met) = (float.PositiveInfinity, -1);
        for (var slab = 0; slab < scene.Slabs.Count; slab++)
        {
            var distance = scene.Slabs[slab].Meet(from, inverse);
            if (distance < nearest)
                (nearest, met) = (distance, slab);
        }

        if (met < 0)
            return (scene.Ambient, float.MaxValue);
        var at = from + (ray * nearest);
        var normal = scene.Slabs[met].Normal(at);
        if (Vector3.Dot(normal, ray) > 0)
            normal = -normal;
        var (colour, isBright) = Decor.At(scene.Slabs[met], at, normal, seed);
        if (isBright)
            return (colour, nearest);
        var lit = colour * Light(at + (normal * Bias), normal);
        var shine = scene.Slabs[met].Finish is Finish.Tiles ? 0.16f : scene.Slabs[met].Finish is Finish.Metal ? 0.2f : 0;
        if (mirrors && shine > 0)
        {
            var mirrored = Vector3.Reflect(ray, normal) + new Vector3(0.006f * Noise.At(at.X * 30, at.Z * 30, seed));
            lit = Vector3.Lerp(lit, Vector3.Min(Vector3.One, Trace(at + (normal * Bias), mirrored, mirrors: false).Colour), shine);
        }

        return (lit, nearest);
    }

    private Vector3 Light(Vector3 at, Vector3 normal)
    {
        var light = scene.Ambient * (0.75f + (0.25f * normal.Y));
        foreach (var (lamp, strength) in scene.Lamps)
        {
            var way = lamp - at;
            var cosine = Vector3.Dot(normal, Vector3.Normalize(way));
            if (cosine > 0)
                light += strength * (cosine / (1 + (0.12f * way.LengthSquared())) * (IsShaded(at, way) ? 0.25f : 1));
        }

        return light;
    }

    private bool IsShaded(Vector3 at, Vector3 way)
    {
        var inverse = Vector3.One / way;
        for (var slab = SceneModel.RoomSlabs; slab < scene.Slabs.Count; slab++)
        {
            if (scene.Slabs[slab].Finish is not (Finish.Lamp or Finish.Window) && scene.Slabs[slab].Meet(at, inverse) < 0.98f)
                return true;
        }

        return false;
    }
}
