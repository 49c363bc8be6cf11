using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Lights an ear, which is reddish, and darker inside.</summary>
internal readonly struct EarShader(PersonTraits person, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (Vector3.Dot(normal, light.Eye) < 0)
            normal = -normal;
        var radius = fragment.Surface.Y;
        var open = 0.4f + (0.6f * Shape.Step(0.15f, 0.75f, radius)) - (0.3f * Shape.Bump(radius - 0.68f, 0, 0.1f, 1));
        return person.Skin * new Vector3(1.0f, 0.86f, 0.84f) * light.Diffuse(normal, 0.3f, open);
    }
}
