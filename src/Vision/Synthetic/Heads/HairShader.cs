using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Lights hair: strands that run down the shell, dark in between, with the band of light that hair has.</summary>
internal readonly struct HairShader(PersonTraits person, Lighting light) : IShader
{
    public Vector3 Shade(in Fragment fragment)
    {
        var normal = Vector3.Normalize(fragment.Normal);
        if (Vector3.Dot(normal, light.Eye) < 0)
            normal = -normal;
        var (azimuth, y) = (fragment.Surface.X, fragment.Surface.Y);
        var seed = (int)person.Number;
        if (person.Style is HairStyle.Scarf)
        {
            var folds = 1 + (0.14f * Noise.At(azimuth * 4, (y * 0.5f) + (azimuth * 2), seed));
            return person.Scarf * folds * light.Diffuse(normal, 0.1f, 1);
        }

        var isCurly = person.Style is HairStyle.Curly;
        var fine = isCurly
            ? Noise.Rough(azimuth * 16, y * 1.8f, seed)
            : Noise.At(azimuth * 46 + (y * 0.35f), y * 0.4f, seed) + (0.5f * Noise.At(azimuth * 15, y * 0.22f, seed + 1));
        var colour = person.Hair * Math.Max(0.25f, 1 + ((isCurly ? 0.7f : 0.4f) * fine));
        var down = Vector3.UnitY - (normal * normal.Y);
        var along = Vector3.Normalize((down.LengthSquared() < 1e-4f ? Vector3.UnitZ : down) + (new Vector3(0.12f, 0, 0.12f) * fine));
        var shine = light.Strands(along) * (isCurly ? 0.02f : 0.06f) * (1 + fine);
        return (colour * light.Diffuse(normal, 0.15f, 0.85f)) + (shine * (person.Hair + new Vector3(0.15f)));
    }
}
