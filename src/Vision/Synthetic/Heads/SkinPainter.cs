using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Paints the skin of one person: complexion, freckles, moles, wrinkles, lips, brows, beard, scalp, and the shade in hollows.</summary>
internal sealed class SkinPainter
{
    private readonly PersonTraits person;
    private readonly FaceTraits face;
    private readonly HeadShape shape;
    private readonly HairPainter hair;
    private readonly (Vector2 At, float Radius)[] moles;
    private readonly int seed;

    public SkinPainter(PersonTraits person, HeadShape shape)
    {
        (this.person, face, this.shape) = (person, person.Face, shape);
        hair = new HairPainter(person);
        var random = new Seeded(0x301E, person.Number);
        seed = (int)random.Next();
        moles = new (Vector2, float)[person.Moles];
        for (var mole = 0; mole < moles.Length; mole++)
            moles[mole] = (new Vector2(random.Between(-5.5f, 5.5f), random.Between(-9, 5)), random.Between(0.08f, 0.2f));
    }

    /// <summary>Linear colour and openness.</summary>
    public Vector4 At(float azimuth, float y)
    {
        var x = shape.HalfWidth(y) * MathF.Sin(azimuth);
        var inFront = MathF.Cos(azimuth) > 0;
        var arc = azimuth * 7;
        var skin = person.Skin * (1 + (0.07f * Noise.Rough(arc * 0.5f, y * 0.5f, seed)) + (0.05f * Noise.At(arc * 6, y * 6, seed + 9)));
        var openness = 1f;
        if (inFront)
        {
            skin = Complexion(skin, x, y);
            skin = Marks(skin, x, y);
            skin = Wrinkles(skin, x, y);
            skin = Lips(skin, x, y);
            openness = Openness(x, y);
            skin = Vector3.Lerp(skin, hair.Brow(x, y, out var brow), brow);
        }

        skin = Vector3.Lerp(skin, hair.Beard(x, y, azimuth, out var beard), beard);
        skin = Vector3.Lerp(skin, hair.Scalp(azimuth, y, out var scalp), scalp);
        return new Vector4(skin, openness);
    }

    private Vector3 Complexion(Vector3 skin, float x, float y)
    {
        var side = MathF.Abs(x);
        var red = (0.8f * Shape.Bump(side - 3.9f, y + 3.2f, 2.1f, 1.8f)) + (0.9f * Shape.Bump(x, y - (face.NoseTipY + 0.2f), 1.5f, 1.2f)) + (0.4f * Shape.Bump(x, y - (face.Chin + 1.5f), 1.6f, 1.2f));
        skin *= Vector3.One - (new Vector3(0.0f, 0.22f, 0.2f) * (red * person.Redness));
        var under = Shape.Bump(side - face.EyeX, y + 1.25f, 1.5f, 0.55f) * (0.14f + (0.16f * person.Age));
        var lid = Shape.Bump(side - face.EyeX, y - 0.85f, 1.7f, 0.6f);
        skin *= 1 - under - (0.1f * lid);
        return Vector3.Lerp(skin, person.Frame * 0.4f, lid * person.EyeShadow * 0.6f);
    }

    private Vector3 Marks(Vector3 skin, float x, float y)
    {
        if (person.Freckles > 0)
        {
            var where = Shape.Bump(MathF.Abs(x) - 2.6f, y + 2, 3, 2.2f);
            skin *= Vector3.One - (new Vector3(0.25f, 0.4f, 0.5f) * (person.Freckles * where * Shape.Step(0.3f, 0.65f, Noise.At(x * 3.4f, y * 3.4f, seed + 20))));
        }

        foreach (var (at, radius) in moles)
        {
            var distance = Vector2.Distance(at, new Vector2(x, y));
            if (distance < radius * 1.6f)
                skin = Vector3.Lerp(person.Skin * new Vector3(0.3f, 0.2f, 0.17f), skin, Shape.Step(radius * 0.6f, radius * 1.5f, distance));
        }

        return skin;
    }

    private Vector3 Wrinkles(Vector3 skin, float x, float y)
    {
        var side = MathF.Abs(x);
        var strength = Shape.Step(0.2f, 0.9f, person.Age);
        var dark = 0.10f + (0.3f * strength);
        var fold = Shape.Bump(side - (2.1f + (0.3f * (face.NoseTipY - y))), 0, 0.22f, 1) * Shape.Step(face.NoseTipY + 0.4f, face.NoseTipY - 0.6f, y) * Shape.Step(face.MouthY - 1, face.MouthY, y);
        var shade = dark * fold;
        if (strength > 0)
        {
            var wave = y + (0.25f * Noise.At(x * 0.5f, 0, seed + 3));
            var forehead = Shape.Step(face.BrowY + 0.9f, face.BrowY + 1.6f, y) * Shape.Step(6.5f, 5.5f, y) * Shape.Step(5.5f, 3.5f, side);
            shade += 0.3f * strength * forehead * MathF.Pow(0.5f + (0.5f * MathF.Cos(wave * 6.3f)), 8);
            var crow = Shape.Bump(side - (face.EyeX + 2.3f), y, 0.8f, 0.9f);
            shade += 0.3f * strength * crow * MathF.Pow(0.5f + (0.5f * MathF.Cos(MathF.Atan2(y, side - face.EyeX - 1) * 9)), 6);
            shade += 0.22f * strength * Shape.Bump(side - face.EyeX, y + 1.55f + (0.12f * (x - face.EyeX) * (x - face.EyeX)), 1.5f, 0.14f);
            shade += 0.25f * strength * Shape.Bump(side - 0.7f, y - face.BrowY, 0.12f, 0.7f);
        }

        return skin * (1 - Math.Min(0.6f, shade));
    }

    private Vector3 Lips(Vector3 skin, float x, float y)
    {
        var across = 1 - (x * x / (face.MouthHalf * face.MouthHalf));
        if (across <= 0)
            return skin;
        var dip = 0.16f * Shape.Bump(x, 0, 0.45f, 1);
        var top = face.MouthY + ((face.UpperLip * 1.25f * MathF.Pow(across, 0.7f)) - dip);
        var bottom = face.MouthY - (face.LowerLip * 1.3f * MathF.Pow(across, 0.6f));
        var inside = Shape.Step(top + 0.14f, top - 0.08f, y) * Shape.Step(bottom - 0.16f, bottom + 0.1f, y);
        var tint = new Vector3(0.82f, 0.52f, 0.52f);
        var lips = person.Skin * Vector3.Lerp(Vector3.One, tint, Math.Min(1, person.LipRed * (1 - (0.3f * person.Tone))));
        if (person.LipRed > 0.95f)
            lips = Vector3.Lerp(lips, Tint.FromHex(0xA8323A), (person.LipRed - 0.95f) * 1.6f);
        lips *= 1 + (0.12f * Noise.At(x * 7, y, seed + 5));
        skin = Vector3.Lerp(skin, lips, inside);
        var line = Shape.Bump(0, y - (face.MouthY + (0.06f * MathF.Cos(x * 2))), 1, 0.1f) * Math.Min(1, across * 5);
        return skin * (1 - (0.62f * line));
    }

    // Hollows see less of the light around them.
    private float Openness(float x, float y)
    {
        var side = MathF.Abs(x);
        var (tip, width) = (face.NoseTipY, face.NoseWidth);
        var closed = (0.38f * Shape.Bump(side - (face.EyeX - 1.2f), y - 0.55f, 1.1f, 0.9f))
            + (0.2f * face.EyeDepth * Shape.Bump(side - face.EyeX, y - 0.6f, 1.8f, 0.6f))
            + (0.4f * Shape.Bump(x, y - (tip - 0.95f), 1.5f * width, 0.35f))
            + (0.75f * Shape.Bump(side - (0.62f * width), y - (tip - 0.72f), 0.36f, 0.2f))
            + (0.3f * Shape.Bump(side - (1.72f * width), y - (tip - 0.25f), 0.28f, 0.6f))
            + (0.3f * Shape.Bump(x, y - (face.MouthY - (1.75f * face.LowerLip)), 1.3f, 0.3f))
            + (0.2f * Shape.Bump(side - face.MouthHalf, y - face.MouthY, 0.35f, 0.3f));
        return Math.Clamp(1 - closed, 0.12f, 1);
    }
}
