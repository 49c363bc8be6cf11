using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic.Bodies;

/// <summary>Lights the skin of neck and hands; the neck lies in the chin's shade.</summary>
internal readonly struct NeckShader(PersonTraits person, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (Vector3.Dot(normal, light.Eye) < 0)
            normal = -normal;
        var y = fragment.Surface.Y;
        var open = y < -25 ? 0.9f : 0.45f + (0.4f * Shape.Step(-11, -16.5f, y));
        return (person.Style is HairStyle.Scarf && y > -25 ? person.Scarf : person.Skin * new Vector3(0.96f, 0.92f, 0.9f)) * light.Diffuse(normal, 0.25f, open) * (0.55f + (0.45f * open));
    }
}
