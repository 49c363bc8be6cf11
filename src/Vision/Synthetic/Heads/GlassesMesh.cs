using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>A pair of glasses: two rims, a bridge, two temples.</summary>
internal static class GlassesMesh
{
    public static IReadOnlyList<Mesh> Of(PersonTraits person, HeadShape shape)
    {
        var face = person.Face;
        var plane = Math.Max(shape.Front(face.EyeX - 0.6f, 1.4f).Z, shape.Front(1, 0.7f).Z - 0.3f) + 0.75f;
        var parts = new List<Mesh>();
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            parts.Add(Tube.Along([.. Enumerable.Range(0, 37).Select(step => Ring(Rim(person, side, MathF.Tau * step / 36, plane), person.FrameThick))], 6));
            var hinge = new Vector3(side * (face.EyeX + 2.5f), 0.5f, plane - (0.05f * MathF.Pow(face.EyeX + 2.5f, 2)) + 0.1f);
            var ear = new Vector3(side * (shape.HalfWidth(0) + 0.25f), 0.3f, -0.8f);
            parts.Add(Tube.Along([Ring(hinge, person.FrameThick), Ring(Vector3.Lerp(hinge, ear, 0.25f) + new Vector3(side * 0.55f, 0, 0), person.FrameThick), Ring(ear, person.FrameThick)], 6));
        }

        Vector3 Bridge(float x) => new(x, 0.25f + (0.25f * (1 - MathF.Abs(x))), plane + 0.25f - (0.2f * x * x));
        parts.Add(Tube.Along([Ring(Bridge(-0.85f), person.FrameThick), Ring(Bridge(0), person.FrameThick), Ring(Bridge(0.85f), person.FrameThick)], 6));
        return parts;
    }

    private static (Vector3 Middle, float Width, float Depth) Ring(Vector3 at, float thick) => (at, thick, thick);

    private static Vector3 Rim(PersonTraits person, int side, float angle, float plane)
    {
        var (sine, cosine) = MathF.SinCos(angle);
        float Super(float value) => MathF.Sign(value) * MathF.Pow(MathF.Abs(value), person.FrameRound);
        var x = side * (person.Face.EyeX + 0.05f + (2.4f * Super(cosine)));
        return new Vector3(x, -0.25f + (person.FrameHeight * Super(sine)), plane - (0.05f * x * x));
    }
}
