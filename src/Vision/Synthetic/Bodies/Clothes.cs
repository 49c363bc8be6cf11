using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic.Bodies;

/// <summary>Lights cloth: a colour, perhaps a pattern, and an open jacket over it.</summary>
internal readonly struct Clothes(PersonTraits person, bool isSleeve, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (Vector3.Dot(normal, light.Eye) < 0)
            normal = -normal;
        var (angle, y) = (fragment.Surface.X, fragment.Surface.Y);
        var opening = 0.10f + (0.012f * Math.Max(0, y + 48));
        var isJacket = person.HasJacket && (isSleeve || MathF.Abs(angle) > opening);
        var colour = isJacket ? person.Jacket : person.Shirt * Pattern(angle, y);
        var folds = 1 + (0.13f * Folds.At(angle * 2.2f, y * 0.13f, person.Number));
        var edge = person.HasJacket && !isSleeve && MathF.Abs(MathF.Abs(angle) - opening) < 0.035f ? 0.6f : 1;
        var underChin = isSleeve ? 1 : 0.55f + (0.45f * Shape.Step(-13.5f, -19, y));
        return colour * (folds * edge * underChin) * light.Diffuse(normal, 0.05f, 1);
    }

    private float Pattern(float angle, float y) => person.Pattern switch
    {
        1 => MathF.Sin(y * 1.6f) > 0.2f ? 0.62f : 1,
        2 => (MathF.Sin(angle * 22) > 0.3f ? 0.8f : 1) * (MathF.Sin(y * 1.1f) > 0.3f ? 0.75f : 1),
        3 => MathF.Abs(angle) < 0.035f ? 0.6f : 1,
        _ => 1,
    };
}
