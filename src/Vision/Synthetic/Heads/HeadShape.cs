using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>
/// The surface of one head as a function: azimuth (0 the front, positive to the right of the picture) and height to a point, both as in
/// <see cref="FaceTraits"/>. An ellipse-like skull with a jaw, onto whose front the features are laid as smooth bumps.
/// </summary>
internal sealed class HeadShape
{
    private readonly FaceTraits face;
    private readonly Curve width;
    private readonly Curve front;
    private readonly Curve back;

    public HeadShape(FaceTraits face)
    {
        this.face = face;
        var (jaw, chin) = (face.JawWidth, face.ChinWidth);
        width = new Curve(
            (face.Chin - 0.4f, 0.40f * jaw * chin), (face.Chin + 0.6f, 0.55f * jaw * chin), (face.Chin + 2, 0.69f * jaw * chin), (-7.4f, 0.83f * jaw), (-5.4f, 0.90f * jaw),
            (-3, 0.955f), (-1, 0.98f), (2.5f, 1), (5, 0.975f), (7.5f, 0.86f), (9.4f, 0.64f), (10.7f, 0.37f), (11.4f, 0));
        front = new Curve(
            (face.Chin - 0.3f, 8.2f + face.ChinOut), (face.Chin + 1.3f, 8.9f + face.ChinOut), (face.MouthY - 1.6f, 8.75f), (face.MouthY, 9.1f), (face.NoseTipY - 1.1f, 9.0f),
            (-2, 8.9f), (0, 8.75f), (2.2f, 9.15f + face.Forehead), (5, 8.8f + face.Forehead), (7.5f, 7.4f + (0.8f * face.Forehead)), (9.4f, 5.2f), (10.7f, 2.9f), (11.4f, 0));
        back = new Curve(
            (-12, 4.5f), (-8, 6.2f), (-5, 7.6f), (-2, 8.9f), (2, face.Back), (5, face.Back - 0.3f), (7.5f, face.Back - 1.6f), (9.4f, 6), (10.7f, 3.4f), (11.4f, 0));
    }

    /// <summary>How far down the head reaches at an azimuth: chin in front, jaw at the sides, nape behind.</summary>
    public float Bottom(float azimuth) =>
        face.Chin + ((face.JawHeight - face.Chin) * Shape.Step(Shape.Degrees(8), Shape.Degrees(100), MathF.Abs(azimuth)));

    /// <summary>The skull's half-width at a height, before features.</summary>
    public float HalfWidth(float y) => face.Width * width[Level(y)];

    /// <summary>The skin at an azimuth and height.</summary>
    public Vector3 At(float azimuth, float y)
    {
        var level = Level(y);
        var (sine, cosine) = MathF.SinCos(azimuth);
        var rest = y - Bottom(azimuth);
        var rounding = rest >= 2.2f ? 1 : 0.78f + (0.22f * MathF.Sqrt(Math.Max(0, 1 - ((1 - (rest / 2.2f)) * (1 - (rest / 2.2f))))));
        var x = face.Width * width[level] * sine * rounding;
        var z = (cosine > 0 ? front[level] : back[level]) * cosine * (cosine > 0 ? rounding : 1);
        var lumps = Noise.At(azimuth * 1.6f, y * 0.22f, face.Lumps) * 0.22f;
        x += lumps * sine;
        z += lumps * cosine;
        if (cosine > 0.15f)
        {
            var shown = Shape.Step(0.15f, 0.4f, cosine);
            z += Relief(x, y) * shown;
            x += face.Crooked * 0.5f * Shape.Step(2, -11, y) * shown;
        }

        return new Vector3(x, y, z);
    }

    /// <summary>The front of the face at a place across and up.</summary>
    public Vector3 Front(float x, float y)
    {
        var half = Math.Max(0.1f, HalfWidth(y));
        return At(MathF.Asin(Math.Clamp(x / half, -0.99f, 0.99f)), y);
    }

    private float Level(float y) => y <= 2.5f ? y : 2.5f + ((y - 2.5f) * (11.4f - 2.5f) / (face.Crown - 2.5f));

    // What stands out of the front and what lies deep in it.
    private float Relief(float x, float y)
    {
        var side = MathF.Abs(x);
        var relief = -0.95f * face.EyeDepth * Shape.Bump(side - (face.EyeX - 0.3f), y - 0.2f, 1.8f, 1.15f);
        relief += 0.5f * Shape.Bump(side - face.EyeX, y - 0.02f, 1.25f, 0.85f);
        relief += face.BrowRidge * Shape.Bump(side - 2.6f, y - (face.BrowY - 0.25f), 2.4f, 0.75f);
        relief += face.Cheekbone * Shape.Bump(side - 4.9f, y + 2.2f, 1.7f, 1.3f);
        relief += face.Cheek * Shape.Bump(side - 3.9f, y + 5.2f, 1.9f, 2.0f);
        relief -= 0.25f * Shape.Bump(side - 6.6f, y - 3, 1.4f, 2.2f);
        relief += Nose(x, y);
        relief += Mouth(x, y);
        return relief + (0.35f * Shape.Bump(x, y - (face.Chin + 1.5f), 1.5f * face.ChinWidth, 1.0f));
    }

    private float Nose(float x, float y)
    {
        var tip = face.NoseTipY;
        var along = Math.Clamp((y - 0.9f) / (tip - 0.9f), 0, 1.6f);
        var height = along <= 1
            ? float.Lerp(face.Bridge, face.NoseOut, MathF.Pow(along, 1.25f)) + (face.NoseHump * 4 * along * (1 - along))
            : face.NoseOut;
        var shown = Shape.Step(1.9f, 0.2f, y) * Shape.Step(tip - 1.15f + face.NoseTurn * 0.4f, tip - 0.25f + face.NoseTurn * 0.4f, y);
        var breadth = (0.72f + (0.42f * along * along)) * face.NoseWidth;
        var middle = x - (face.Crooked * along);
        var ridge = height * shown * MathF.Exp(-MathF.Pow(MathF.Abs(middle) / breadth, 2.3f));
        var ball = face.NoseTip * Shape.Bump(middle, y - (tip + 0.15f), 0.85f * face.NoseWidth, 0.7f);
        var wings = 0.85f * Shape.Bump(MathF.Abs(middle) - (1.22f * face.NoseWidth), y - (tip - 0.25f), 0.55f, 0.62f);
        var holes = -0.35f * Shape.Bump(MathF.Abs(middle) - (0.62f * face.NoseWidth), y - (tip - 0.72f), 0.32f, 0.2f);
        return ridge + ball + wings + holes;
    }

    private float Mouth(float x, float y)
    {
        var (half, middle) = (face.MouthHalf, face.MouthY);
        var across = Math.Clamp(1 - ((x * x) / (half * half * 1.1f)), 0, 1);
        var upper = (face.LipOut + 0.1f) * across * Shape.Bump(0, y - (middle + (0.55f * face.UpperLip)), 1, 0.25f + (0.5f * face.UpperLip));
        var lower = (face.LipOut + 0.15f) * across * Shape.Bump(0, y - (middle - (0.6f * face.LowerLip)), 1, 0.25f + (0.5f * face.LowerLip));
        var line = -0.22f * Shape.Bump(x, y - middle, half, 0.16f);
        var muzzle = 0.35f * Shape.Bump(x, y - middle, 2.8f, 1.9f);
        var fold = -0.16f * Shape.Bump(MathF.Abs(x) - (2.2f + (0.28f * (face.NoseTipY - y))), 0, 0.35f, 1) * Shape.Step(face.NoseTipY + 0.3f, face.NoseTipY - 0.6f, y) * Shape.Step(middle - 1, middle, y);
        return upper + lower + line + muzzle + fold;
    }
}
