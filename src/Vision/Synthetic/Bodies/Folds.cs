using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Bodies;

/// <summary>The unevenness of cloth, -1..1, drawn once: clothes are most of what there is of people in a picture.</summary>
internal static class Folds
{
    private const int Lumps = 16;
    private const int Fine = 24;
    private const int Side = Lumps * Fine;

    private static readonly float[] Drawn = [.. Enumerable.Range(0, Side * Side).Select(at => Noise.Rough(at % Side / (float)Fine, at / Side / (float)Fine, 41))];

    /// <param name="x">In lumps.</param>
    /// <param name="y">In lumps.</param>
    /// <param name="number">Another number has other folds.</param>
    public static float At(float x, float y, long number)
    {
        var (across, down) = (Mirrored((int)((x + Lumps) * Fine) + (int)(number * 61 % Side)), Mirrored((int)((y + Lumps) * Fine) + (int)(number * 37 % Side)));
        return Drawn[(down * Side) + across];
    }

    private static int Mirrored(int at)
    {
        at %= 2 * Side;
        return at < Side ? at : (2 * Side) - 1 - at;
    }
}
