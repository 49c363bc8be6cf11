using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>One colour with some gloss: frames of glasses, hair ties, shoes.</summary>
internal readonly struct PlainShader(Vector3 colour, float shine, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (Vector3.Dot(normal, light.Eye) < 0)
            normal = -normal;
        return (colour * light.Diffuse(normal, 0, 1)) + (light.Specular(normal, 5) * shine);
    }
}
