using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>A box of a scene with sides along the axes, in metres.</summary>
/// <param name="Least">Its corner of the least coordinates.</param>
/// <param name="Most">Its corner of the greatest coordinates.</param>
/// <param name="Colour">Linear.</param>
/// <param name="Finish">What its surface looks like.</param>
internal readonly record struct Slab(Vector3 Least, Vector3 Most, Vector3 Colour, Finish Finish)
{
    /// <summary>How far along a ray it is met, from outside or from inside; infinite where it is not.</summary>
    /// <param name="from">Where the ray begins.</param>
    /// <param name="inverse">One over the ray.</param>
    public float Meet(Vector3 from, Vector3 inverse)
    {
        const float Nothing = 1e-4f;
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
        var (below, above) = (Vector3.Abs(at - Least), Vector3.Abs(at - Most));
        var nearest = Vector3.Min(below, above);
        var axis = nearest.X <= nearest.Y && nearest.X <= nearest.Z ? Vector3.UnitX : nearest.Y <= nearest.Z ? Vector3.UnitY : Vector3.UnitZ;
        return Vector3.Dot(below - above, axis) < 0 ? -axis : axis;
    }
}
