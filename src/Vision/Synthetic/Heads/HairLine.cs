using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>Where hair begins on a head.</summary>
internal static class HairLine
{
    private static readonly Curve Rise = new((0, 0), (0.5f, -0.1f), (0.85f, -1.2f), (1.05f, -3.4f), (1.3f, -6.4f), (1.45f, -8.2f), (1.6f, -6.2f), (2.0f, -8), (2.4f, -12.5f), (MathF.PI, -13.5f));

    /// <summary>Height in centimetres above which hair grows at an azimuth.</summary>
    public static float Of(PersonTraits person, float azimuth)
    {
        var side = MathF.Abs(azimuth);
        var line = person.Hairline + Rise[side];
        return person.Style switch
        {
            HairStyle.Receding => line + (2.2f * Shape.Step(1.3f, 0.9f, side)) - (1.2f * Shape.Bump(azimuth, 0, 0.22f, 1)),
            HairStyle.Bald => side < 1.2f ? 12 : line,
            HairStyle.Scarf => Math.Min(line, person.Hairline - 0.8f - (16 * Shape.Step(0.75f, 1.02f, side))),
            _ => line,
        };
    }
}
