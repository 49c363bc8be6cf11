using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>A box of a scene with sides along the axes, in metres; of leaves the ball within it.</summary>
/// <param name="Least">Its corner of the least coordinates.</param>
/// <param name="Most">Its corner of the greatest coordinates.</param>
/// <param name="Colour">Linear.</param>
/// <param name="Finish">What its surface looks like.</param>
internal readonly record struct Slab(Vector3 Least, Vector3 Most, Vector3 Colour, Finish Finish)
{
    private const float Nothing = 1e-4f;

    /// <summary>How far along a ray it is met, from outside or from inside; infinite where it is not.</summary>
    /// <param name="from">Where the ray begins.</param>
    /// <param name="inverse">One over the ray.</param>
    public float Meet(Vector3 from, Vector3 inverse)
    {
        if (Finish is Finish.Leaves)
            return MeetBall(from, inverse);
        var (first, second) = ((Least - from) * inverse, (Most - from) * inverse);
        var (near, far) = (Vector3.Min(first, second), Vector3.Max(first, second));
        var (enter, leave) = (Math.Max(near.X, Math.Max(near.Y, near.Z)), Math.Min(far.X, Math.Min(far.Y, far.Z)));
        if (leave < Math.Max(enter, Nothing))
            return float.PositiveInfinity;
        return enter > Nothing ? enter : leave;
    }

    /// <summary>The way a side of it points at a point on it.</summary>
    public Vector3 Normal(Vector3 at)
    {
        if (Finish is Finish.Leaves)
            return Vector3.Normalize((at - ((Least + Most) / 2)) / ((Most - Least) * (Most - Least)));
        var (below, above) = (Vector3.Abs(at - Least), Vector3.Abs(at - Most));
        var nearest = Vector3.Min(below, above);
        var axis = nearest.X <= nearest.Y && nearest.X <= nearest.Z ? Vector3.UnitX : nearest.Y <= nearest.Z ? Vector3.UnitY : Vector3.UnitZ;
        return Vector3.Dot(below - above, axis) < 0 ? -axis : axis;
    }

    private float MeetBall(Vector3 from, Vector3 inverse)
    {
        var half = (Most - Least) / 2;
        var (start, ray) = ((from - Least - half) / half, Vector3.One / (inverse * half));
        var (square, along) = (ray.LengthSquared(), Vector3.Dot(start, ray));
        var root = (along * along) - (square * (start.LengthSquared() - 1));
        var enter = (-along - MathF.Sqrt(Math.Max(0, root))) / square;
        return root < 0 || enter < Nothing ? float.PositiveInfinity : enter;
    }
}
