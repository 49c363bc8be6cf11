using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Hair as a shell around the skull that ends at the hairline, or hangs down beyond it.</summary>
internal static class HairMesh
{
    private const int Rows = 44;
    private const int Columns = 93;

    // Below it long hair leaves the skull and hangs.
    private const float Hang = -3.5f;

    /// <summary>The shell; null for who has none. Its surface coordinates are azimuth and height.</summary>
    public static Mesh? Of(PersonTraits person, HeadShape shape)
    {
        if (person.Style is HairStyle.Bald)
            return null;
        var seed = (int)new Seeded(0xA1A, person.Number).Next();
        var mesh = new Mesh(Rows, Columns, isClosed: true);
        for (var column = 0; column < Columns; column++)
        {
            var place = (2f * column / (Columns - 1)) - 1;
            var azimuth = MathF.PI * place * (0.6f + (0.4f * place * place));
            var end = End(person, azimuth, column == Columns - 1 ? -azimuth : azimuth, seed);
            for (var row = 0; row < Rows; row++)
            {
                var y = person.Face.Crown + ((end - person.Face.Crown) * Fall(row / (Rows - 1f)));
                mesh.Positions[mesh.At(row, column)] = At(person, shape, azimuth, y, end, seed);
                mesh.Surface[mesh.At(row, column)] = new Vector2(azimuth, y);
            }
        }

        mesh.UpdateNormals();
        return mesh;
    }

    /// <summary>Whether a style covers the ears.</summary>
    public static bool CoversEars(PersonTraits person) => person.Style is HairStyle.Bob or HairStyle.Long or HairStyle.Scarf or HairStyle.Fringe;

    // Rows lie close together at the crown, where the shell is nearly flat.
    private static float Fall(float t) => t < 0.35f ? 0.5f * MathF.Pow(t / 0.35f, 2) * 0.35f : float.Lerp(0.175f, 1, (t - 0.35f) / 0.65f);

    private static float End(PersonTraits person, float azimuth, float noiseAt, int seed)
    {
        var side = MathF.Abs(azimuth);
        var line = HairLine.Of(person, azimuth);
        var ragged = 0.45f * Noise.At(noiseAt * 9, 0.5f, seed);
        var swept = Math.Abs(azimuth - (0.45f * person.Parting));
        return person.Style switch
        {
            HairStyle.Fringe => float.Lerp(person.Face.BrowY + 0.7f + (1.2f * person.HairLength), Lowest(person, -8, -13), Shape.Step(0.75f, 1.1f, side)) + (0.8f * ragged),
            HairStyle.Bob => float.Lerp(line - (1.6f * Shape.Step(0.1f, 0.9f, swept)), Lowest(person, -7, -12), Shape.Step(0.82f, 1.12f, side)) + ragged,
            HairStyle.Long => float.Lerp(line - (1.8f * Shape.Step(0.05f, 0.9f, swept)), Lowest(person, -17, -34), Shape.Step(0.85f, 1.12f, side)) + ragged,
            HairStyle.Swept => line - (0.5f * Shape.Step(0.1f, 0.7f, swept)) + ragged,
            HairStyle.Scarf => line,
            HairStyle.Curly => line + (1.3f * ragged),
            _ => line + (0.7f * ragged),
        };
    }

    private static float Lowest(PersonTraits person, float shortest, float longest) => float.Lerp(shortest, longest, person.HairLength);

    private static Vector3 At(PersonTraits person, HeadShape shape, float azimuth, float y, float end, int seed)
    {
        var attached = shape.At(azimuth, Math.Max(y, Math.Max(Hang, shape.Bottom(azimuth) + 2.3f)));
        var outwards = Vector3.Normalize(new Vector3(attached.X, (attached.Y - 2) * 0.8f, attached.Z));
        var thick = Thickness(person, azimuth, y, seed);
        var isHanging = end < Hang;
        var taper = isHanging ? 1 : Shape.Step(-0.15f, person.Style is HairStyle.Swept ? 0.6f : 1.3f, y - end);
        var at = attached + (outwards * ((thick * taper) - (isHanging ? 0 : 0.1f * (1 - taper))));
        if (y >= attached.Y)
            return at;

        // It falls straight, a little outwards, and behind the shoulder rather than into the face.
        var below = attached.Y - y;
        var narrowing = person.Style is HairStyle.Scarf ? -0.09f : 0.04f;
        return at with { X = at.X * (1 + (narrowing * below / 7)), Y = y, Z = at.Z - (0.12f * below) };
    }

    private static float Thickness(PersonTraits person, float azimuth, float y, int seed)
    {
        var volume = person.HairVolume;
        var onTop = Shape.Step(2, 8.5f, y);
        var clumps = Noise.At(azimuth * 5, y * 0.35f, seed + 1);
        return person.Style switch
        {
            HairStyle.Cropped => 0.28f + (0.04f * clumps),
            HairStyle.Receding => 0.3f + (0.25f * volume * (1 - onTop)) + (0.1f * clumps),
            HairStyle.Short => 0.45f + (0.6f * volume * onTop) + (0.18f * clumps),
            HairStyle.Swept => 0.5f + (1.3f * volume * onTop * (0.6f + (0.4f * MathF.Cos(azimuth)))) + (0.3f * clumps),
            HairStyle.Curly => (1.0f + (0.9f * onTop)) * (0.7f + volume) + (0.45f * Noise.Rough(azimuth * 9, y * 0.9f, seed + 2)),
            HairStyle.Bun => 0.4f + (0.2f * volume) + (0.06f * clumps),
            HairStyle.Scarf => 0.75f + (0.12f * clumps) + (0.5f * Shape.Step(-5, -12, y)),
            _ => 0.75f + (0.55f * volume) + (0.25f * clumps),
        };
    }
}
