using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>Round things along a line: limbs, necks, frames of glasses.</summary>
internal static class Tube
{
    /// <summary>
    /// A tube. Its surface coordinates are the angle around it (radians, 0 at its front) and the height, so that clothes can be patterned.
    /// </summary>
    /// <param name="rings">From top to bottom, or from one end to the other: the middle, and the half-width and half-depth around it.</param>
    /// <param name="sides">Corners of its outline, at least 3.</param>
    public static Mesh Along(IReadOnlyList<(Vector3 Middle, float Width, float Depth)> rings, int sides)
    {
        var mesh = new Mesh(rings.Count, sides + 1, isClosed: true);
        for (var row = 0; row < rings.Count; row++)
        {
            var (middle, width, depth) = rings[row];
            var along = Vector3.Normalize(rings[Math.Min(row + 1, rings.Count - 1)].Middle - rings[Math.Max(row - 1, 0)].Middle);
            var across = MathF.Abs(along.X) > 0.8f ? Vector3.UnitY : Vector3.Normalize(Vector3.UnitX - (along * along.X));
            var outwards = Vector3.Cross(along, across);
            outwards = outwards.Z < 0 ? -outwards : outwards;
            for (var side = 0; side <= sides; side++)
            {
                var angle = MathF.Tau * (((float)side / sides) - 0.5f);
                mesh.Positions[mesh.At(row, side)] = middle + (across * (MathF.Sin(angle) * width)) + (outwards * (MathF.Cos(angle) * depth));
                mesh.Surface[mesh.At(row, side)] = new Vector2(angle, middle.Y);
            }
        }

        mesh.UpdateNormals();
        return mesh;
    }
}
