using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>Colours: linear light, red, green, blue from 0 to 1, and the 8-bit values of sRGB.</summary>
internal static class Tint
{
    private const int Steps = 4096;

    // IEC 61966-2-1 with its gamma taken as 2.2, which nobody can see.
    private static readonly byte[] Encoded = [.. Enumerable.Range(0, Steps + 1).Select(step => (byte)((255 * MathF.Pow(step / (float)Steps, 1 / 2.2f)) + 0.5f))];

    public static Vector3 FromRgb(float red, float green, float blue) =>
        new(MathF.Pow(red / 255, 2.2f), MathF.Pow(green / 255, 2.2f), MathF.Pow(blue / 255, 2.2f));

    public static Vector3 FromHex(int rgb) => FromRgb((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);

    public static Vector3 FromHsv(float hue, float saturation, float value)
    {
        float Channel(float offset)
        {
            var k = (offset + (hue * 6)) % 6;
            return value - (value * saturation * Math.Clamp(Math.Min(k, 4 - k), 0, 1));
        }

        return FromRgb(255 * Channel(5), 255 * Channel(3), 255 * Channel(1));
    }

    public static byte Encode(float linear) => Encoded[(int)(Math.Clamp(linear, 0, 1) * Steps)];
}
