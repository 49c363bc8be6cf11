using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Paints a person's eyes at one moment: lids, white, iris, pupil, lashes and the glint of the lamp.</summary>
internal sealed class EyePainter
{
    private const float Iris = 0.6f;
    private const float Pupil = 0.24f;

    private readonly PersonTraits person;
    private readonly FaceTraits face;
    private readonly Expression expression;
    private readonly Vector2 glint;
    private readonly float halfWidth;

    /// <param name="person">Whose eyes.</param>
    /// <param name="halfWidth">The skull's half-width at the eyes, cm.</param>
    /// <param name="expression">What they do.</param>
    /// <param name="lamp">Direction to the main light, as the head sees it.</param>
    public EyePainter(PersonTraits person, float halfWidth, Expression expression, Vector3 lamp)
    {
        (this.person, this.halfWidth, this.expression) = (person, halfWidth, expression);
        face = person.Face;
        glint = new Vector2(Math.Clamp(lamp.X, -0.8f, 0.8f), Math.Clamp(lamp.Y, -0.2f, 0.8f)) * 0.3f;
    }

    /// <summary>The colour of a point between the lids; false for any other.</summary>
    public bool TryShade(Vector2 surface, Vector3 normal, Lighting light, out Vector3 colour)
    {
        colour = default;
        if (!IsNear(surface))
            return false;
        var at = Place(surface, out var side);
        var (upper, lower) = Lids(at.X);
        if (at.Y >= upper || at.Y <= lower)
            return false;

        var iris = at - new Vector2((expression.Gaze.X * 0.55f * side) + 0.02f, (expression.Gaze.Y * 0.3f) + 0.05f);
        var radius = iris.Length();
        var white = new Vector3(0.72f, 0.69f, 0.66f) * (1 - (0.25f * Math.Abs(at.X) / face.EyeHalf));
        white = Vector3.Lerp(white, new Vector3(0.6f, 0.3f, 0.27f), 0.5f * Shape.Step(-face.EyeHalf + 0.35f, -face.EyeHalf + 0.1f, at.X));
        var rays = 1 + (0.25f * Noise.At(MathF.Atan2(iris.Y, iris.X) * 5, radius * 3, (int)person.Number));
        var ring = Vector3.Lerp(person.Eye * (1.5f * rays), person.Eye * 0.35f, Shape.Step(Iris - 0.2f, Iris - 0.02f, radius));
        var inner = Vector3.Lerp(ring, new Vector3(0.004f), Shape.Step(Pupil + 0.04f, Pupil - 0.04f, radius));
        var ball = Vector3.Lerp(inner, white, Shape.Step(Iris - 0.05f, Iris + 0.05f, radius));

        var shade = 0.45f + (0.55f * Shape.Step(upper, upper - 0.45f, at.Y));
        var edge = 0.75f + (0.25f * Shape.Step(lower, lower + 0.12f, at.Y));
        var round = new Vector3(at.X * side * 0.25f, at.Y * 0.25f, 0);
        var lit = ball * light.Diffuse(Vector3.Normalize(normal + round), 0.25f, 0.9f) * (shade * edge);
        var spot = Shape.Step(0.15f, 0.07f, Vector2.Distance(new Vector2(iris.X * side, iris.Y), glint));
        colour = lit + (light.KeyColour * (0.75f * spot)) + (light.Specular(Vector3.Normalize(normal + round), 6) * 0.12f);
        return true;
    }

    /// <summary>How much light the lashes and the fold above the lid leave on the skin around an eye.</summary>
    public float Lash(Vector2 surface)
    {
        if (!IsNear(surface))
            return 1;
        var at = Place(surface, out _);
        var (upper, lower) = Lids(at.X);
        var across = Math.Clamp(1 - MathF.Pow(MathF.Abs(at.X) / (face.EyeHalf * 1.08f), 4), 0, 1);
        var thick = (person.IsWoman ? 0.22f : 0.14f) + (0.05f * at.X / face.EyeHalf);
        var above = 0.86f * Shape.Step(thick, 0.02f, at.Y - upper) * (at.Y > lower ? across : 0);
        var below = 0.38f * Shape.Step(0.12f, 0, lower - at.Y) * across;
        var fold = 0.42f * (0.3f + face.LidFold) * Shape.Bump(0, at.Y - (upper + 0.3f + (0.12f * face.LidFold)), 1, 0.09f) * across;
        return (1 - Math.Max(above, at.Y < upper ? below : 0)) * (1 - fold);
    }

    private static bool IsNear(Vector2 surface) => MathF.Abs(surface.Y) < 1.6f && MathF.Abs(surface.X) < 0.95f;

    // Relative to the eye's middle; x outwards on both sides, level along the eye's tilt.
    private Vector2 Place(Vector2 surface, out float side)
    {
        var x = halfWidth * MathF.Sin(surface.X);
        side = x < 0 ? -1 : 1;
        var outwards = MathF.Abs(x) - face.EyeX;
        return new Vector2(outwards, surface.Y - (outwards * face.EyeTilt));
    }

    private (float Upper, float Lower) Lids(float outwards)
    {
        var place = Math.Clamp(outwards / face.EyeHalf, -1, 1);
        var arch = MathF.Sqrt(Math.Max(0, 1 - (place * place)));
        var full = (0.55f * arch) + (0.45f * (1 - (place * place)));
        var upper = (face.EyeOpen * (1.12f + (0.1f * place)) * full * expression.Lids) - (0.38f * (1 - expression.Lids) * full);
        return (upper, -0.42f * full);
    }
}
