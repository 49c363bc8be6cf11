using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Lights skin, and paints the eyes into it, which move.</summary>
internal readonly struct SkinShader(SkinTexture texture, EyePainter eyes, MouthPainter mouth, PersonTraits person, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (eyes.TryShade(fragment.Surface, normal, light, out var eye))
            return eye;
        if (mouth.TryShade(fragment.Surface, normal, light, out var inside))
            return inside;
        var skin = texture.Sample(fragment.Surface);
        var colour = new Vector3(skin.X, skin.Y, skin.Z) * eyes.Lash(fragment.Surface);

        // Light that enters skin comes out again nearby, red most of all.
        var sharp = light.Diffuse(normal, 0.08f, skin.W);
        var soft = light.Diffuse(normal, 0.35f, skin.W);
        var diffuse = new Vector3(float.Lerp(sharp.X, soft.X, 0.9f), float.Lerp(sharp.Y, soft.Y, 0.45f), float.Lerp(sharp.Z, soft.Z, 0.35f));
        var edge = 1 - Math.Max(0, Vector3.Dot(normal, light.Eye));
        var rim = 0.06f * edge * edge * edge;
        return (colour * diffuse) + (light.Specular(normal, 4) * (person.Gloss * skin.W)) + (light.Above * rim);
    }
}
