using System.Drawing;
using AutoAttend.Vision.Alignment;

namespace AutoAttend.Vision.Quality;

/// <summary>The brightness of a chip's inner face: eyes to mouth, without hair and background.</summary>
internal sealed class Luma
{
    private const int DarkLuma = 8;
    private const int BurntLuma = 247;

    private readonly int width;
    private readonly int height;
    private readonly float[] values;

    private Luma(int width, int height)
    {
        this.width = width;
        this.height = height;
        values = new float[width * height];
    }

    /// <summary>The part of a chip that is judged: of 112x112 the columns 24..88 and the rows 32..104.</summary>
    public static Rectangle InnerFace(int width, int height) => Rectangle.FromLTRB(
        width * 24 / ChipTemplate.Size,
        height * 32 / ChipTemplate.Size,
        width * 88 / ChipTemplate.Size,
        height * 104 / ChipTemplate.Size);

    /// <param name="chip">112x112, or that scaled down.</param>
    public static Luma Of(BgrImage chip)
    {
        var area = InnerFace(chip.Width, chip.Height);
        var luma = new Luma(area.Width, area.Height);
        var pixels = chip.Span;
        for (var y = 0; y < luma.height; y++)
        {
            for (var x = 0; x < luma.width; x++)
            {
                var at = (((area.Top + y) * chip.Width) + area.Left + x) * 3;
                luma.values[(y * luma.width) + x] = (0.114f * pixels[at]) + (0.587f * pixels[at + 1]) + (0.299f * pixels[at + 2]);
            }
        }

        return luma;
    }

    public Exposure Exposure()
    {
        var dark = values.Count(value => value <= DarkLuma);
        var burnt = values.Count(value => value >= BurntLuma);
        var (mean, variance) = Moments(values);
        return new Exposure(mean, MathF.Sqrt(variance), dark / (float)values.Length, burnt / (float)values.Length);
    }

    /// <summary>
    /// Variance of the Laplacian (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", ICPR 2000) over the variance of
    /// the luma itself, so that dim light does not pass for blur.
    /// </summary>
    public float Sharpness()
    {
        if (width < 3 || height < 3)
            return 0;
        var edges = new List<float>(values.Length);
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                edges.Add(values[at - 1] + values[at + 1] + values[at - width] + values[at + width] - (4 * values[at]));
            }
        }

        var (_, edgeVariance) = Moments([.. edges]);
        var (_, variance) = Moments(values);
        return edgeVariance / Math.Max(variance, 1);
    }

    private static (float Mean, float Variance) Moments(ReadOnlySpan<float> values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
            squares += value * value;
        }

        var mean = sum / values.Length;
        return ((float)mean, (float)Math.Max(0, (squares / values.Length) - (mean * mean)));
    }
}
