using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>An ear: an oval cup, fixed in front and standing off behind. Its surface coordinates are the angle and the way out from its middle, 0..1.</summary>
internal static class EarMesh
{
    private const int Rings = 9;
    private const int Corners = 20;

    /// <param name="face">Whose ear.</param>
    /// <param name="shape">The head it is on.</param>
    /// <param name="side">1 for the right of the picture, -1 for the left.</param>
    public static Mesh Of(FaceTraits face, HeadShape shape, int side)
    {
        var mesh = new Mesh(Rings, Corners + 1, isClosed: true);
        var root = new Vector3((shape.HalfWidth(-1) - 0.25f) * side, -1.3f, -0.2f);
        for (var ring = 0; ring < Rings; ring++)
        {
            var radius = ring / (Rings - 1f);
            for (var corner = 0; corner <= Corners; corner++)
            {
                var angle = MathF.Tau * corner / Corners;
                var backwards = (MathF.Cos(angle) * 1.6f * radius) + 0.9f;
                var upwards = MathF.Sin(angle) * radius * (3.0f - (0.35f * MathF.Cos(angle)));
                backwards *= upwards < 0 ? 1 + (0.12f * upwards) : 1;
                var cup = (0.45f * Shape.Bump(radius - 0.88f, 0, 0.2f, 1)) - (0.45f * Shape.Bump(radius - 0.2f, 0, 0.35f, 1));
                var outwards = (face.EarOut * (backwards + 0.7f)) + cup + (radius > 0.95f ? -0.3f : 0);
                mesh.Positions[mesh.At(ring, corner)] = root + (new Vector3(outwards * side, upwards + (0.25f * backwards), -backwards) * face.EarSize);
                mesh.Surface[mesh.At(ring, corner)] = new Vector2(angle, radius);
            }
        }

        mesh.UpdateNormals();
        if (side < 0)
        {
            for (var at = 0; at < mesh.Normals.Length; at++)
                mesh.Normals[at] = -mesh.Normals[at];
        }

        return mesh;
    }
}
