namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>A smooth curve through knots (Catmull-Rom, for knots at uneven places); beyond the ends it stays level.</summary>
/// <param name="knots">Place and value, by rising place.</param>
internal sealed class Curve(params (float At, float Value)[] knots)
{
    public float this[float at]
    {
        get
        {
            if (at <= knots[0].At)
                return knots[0].Value;
            if (at >= knots[^1].At)
                return knots[^1].Value;
            var next = 1;
            while (knots[next].At < at)
                next++;
            var (from, to) = (knots[next - 1], knots[next]);
            var span = to.At - from.At;
            var t = (at - from.At) / span;
            var (rise, fall) = (Slope(next - 1) * span, Slope(next) * span);
            var (squared, cubed) = (t * t, t * t * t);
            return (((2 * cubed) - (3 * squared) + 1) * from.Value) + ((cubed - (2 * squared) + t) * rise)
                + (((3 * squared) - (2 * cubed)) * to.Value) + ((cubed - squared) * fall);
        }
    }

    private float Slope(int knot)
    {
        var (before, after) = (knots[Math.Max(0, knot - 1)], knots[Math.Min(knots.Length - 1, knot + 1)]);
        return (after.Value - before.Value) / (after.At - before.At);
    }
}
