using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Paints what hair there is on the skin itself: brows, stubble and beard, and the roots on the scalp.</summary>
internal sealed class HairPainter(PersonTraits person)
{
    private readonly FaceTraits face = person.Face;
    private readonly int seed = (int)new Seeded(0xBEA4D, person.Number).Next();

    /// <summary>The colour of the brow, and how much of it covers the skin at a place.</summary>
    public Vector3 Brow(float x, float y, out float cover)
    {
        cover = 0;
        var along = (MathF.Abs(x) - 1.15f) / (face.EyeX + 1.75f - 1.15f);
        if (along is < -0.1f or > 1.1f)
            return person.Brow;
        var middle = face.BrowY + (person.BrowArch * MathF.Sin(Math.Clamp(along, 0, 1) * 2.2f)) - (0.15f * along);
        var half = person.BrowThick * (1.05f - (0.65f * along)) * Shape.Step(-0.1f, 0.12f, along);
        var strands = 0.75f + (0.45f * Noise.At((MathF.Abs(x) * 5) + (y * 4), y * 2.2f - MathF.Abs(x), seed));
        cover = Math.Clamp(Shape.Step(half * 1.25f, half * 0.55f, MathF.Abs(y - middle)) * Shape.Step(1.08f, 0.8f, along) * person.BrowDense * strands * 1.25f, 0, 1);
        return person.Brow * (0.8f + (0.4f * strands));
    }

    /// <summary>The colour of the beard, and how much of it covers the skin at a place.</summary>
    public Vector3 Beard(float x, float y, float azimuth, out float cover)
    {
        cover = 0;
        if (person.Beard + person.Moustache + person.ChinBeard == 0 || y > 1 || MathF.Abs(azimuth) > 2)
            return person.Hair;
        var side = MathF.Abs(x);
        var edge = 0.35f * Noise.At(x * 1.5f, y * 1.5f, seed + 4);
        var cheekLine = Math.Max(-6.4f + (0.62f * (side - 2)), face.MouthY - 0.4f - Math.Max(0, 3 - side)) + edge;
        var jaw = Shape.Step(cheekLine + 0.7f, cheekLine - 0.7f, y) * Shape.Step(2.2f, 3.4f, side) * Shape.Step(1.75f, 1.45f, MathF.Abs(azimuth));
        var chin = Shape.Step(3.4f, 2.2f, side) * Shape.Step(face.MouthY - 0.9f, face.MouthY - 1.7f, y + edge);
        var lip = Shape.Step(face.NoseTipY - 1.0f, face.NoseTipY - 1.5f, y) * Shape.Step(face.MouthHalf + 0.8f, face.MouthHalf, side)
            * Shape.Step(face.MouthY + (face.UpperLip * 0.7f) - (0.25f * Math.Max(0, side - 1.6f)) - 0.5f, face.MouthY + face.UpperLip + 0.15f - (0.9f * Math.Max(0, side - 1.8f)), y);
        var corner = Shape.Bump(side - (face.MouthHalf + 0.45f), y - (face.MouthY - 0.9f), 0.55f, 1.2f) * Math.Min(person.Moustache, person.ChinBeard);
        var wanted = Math.Max(Math.Max(jaw * person.Beard, chin * person.ChinBeard), Math.Max(lip * person.Moustache, corner));
        var strands = Noise.At(x * 6, y * 2.5f, seed + 6);
        cover = Math.Clamp(wanted * (0.85f + (0.35f * strands)) * 1.05f, 0, 0.97f);
        return person.Hair * (0.75f + (0.3f * strands)) * 0.8f;
    }

    /// <summary>The colour of the roots, and how much of them covers the scalp at a place.</summary>
    public Vector3 Scalp(float azimuth, float y, out float cover)
    {
        var line = HairLine.Of(person, azimuth) + (0.3f * Noise.At(azimuth * 14, 0, seed + 8));
        var dense = person.Style switch
        {
            HairStyle.Bald => Shape.Step(6.5f, 3, y) * 0.45f,
            HairStyle.Receding => 0.75f,
            _ => 1,
        };
        cover = Shape.Step(line - 0.25f, line + 0.55f, y) * dense * (0.9f + (0.1f * Noise.At(azimuth * 40, y * 3, seed + 7)));
        return (person.Style is HairStyle.Scarf ? person.Scarf : person.Hair) * 0.75f;
    }
}
