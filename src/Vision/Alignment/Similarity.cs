using System.Numerics;

namespace AutoAttend.Vision.Alignment;

/// <summary>
/// A turn, a uniform scale and a shift: <c>x' = A*x - B*y + Dx</c>, <c>y' = B*x + A*y + Dy</c>. Four degrees of freedom and never a
/// reflection, as face embedders were trained with; a full affine would squeeze turned faces into frontal ones.
/// </summary>
public readonly record struct Similarity(float A, float B, float Dx, float Dy)
{
    /// <summary>Target pixels per source pixel, above 0.</summary>
    public float Scale => MathF.Sqrt((A * A) + (B * B));

    /// <summary>
    /// The least-squares similarity that takes one set of points to another: Umeyama, "Least-squares estimation of transformation
    /// parameters between two point patterns", PAMI 1991, whose singular value decomposition has this closed form in the plane.
    /// </summary>
    /// <param name="from">At least two different points.</param>
    /// <param name="to">As many points.</param>
    public static Similarity Fit(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        var fromMean = Mean(from);
        var toMean = Mean(to);
        float along = 0, across = 0, spread = 0;
        for (var i = 0; i < from.Length; i++)
        {
            var p = from[i] - fromMean;
            var q = to[i] - toMean;
            along += Vector2.Dot(p, q);
            across += (p.X * q.Y) - (p.Y * q.X);
            spread += p.LengthSquared();
        }

        var a = spread > 0 ? along / spread : 1;
        var b = spread > 0 ? across / spread : 0;
        return new Similarity(
            a,
            b,
            toMean.X - ((a * fromMean.X) - (b * fromMean.Y)),
            toMean.Y - ((b * fromMean.X) + (a * fromMean.Y)));
    }

    public Vector2 Apply(Vector2 point) =>
        new((A * point.X) - (B * point.Y) + Dx, (B * point.X) + (A * point.Y) + Dy);

    /// <summary>The way back; needs a scale above 0.</summary>
    public Similarity Inverse()
    {
        var square = (A * A) + (B * B);
        var a = A / square;
        var b = -B / square;
        return new Similarity(a, b, -((a * Dx) - (b * Dy)), -((b * Dx) + (a * Dy)));
    }

    private static Vector2 Mean(ReadOnlySpan<Vector2> points)
    {
        var sum = Vector2.Zero;
        foreach (var point in points)
            sum += point;
        return sum / points.Length;
    }
}
