using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>A head as a mesh that can smile and speak. Its surface coordinates are azimuth (radians) and height (cm) of the face at rest.</summary>
internal sealed class HeadMesh
{
    private const int Columns = 93;
    private const int DomeRows = 16;
    private const int FaceRows = 62;
    private const int ClosingRows = 6;

    // Where the dense rows of the face begin.
    private const float DomeBottom = 4;

    private readonly Vector3[] rest;
    private readonly Vector3[] smile;
    private readonly Vector3[] open;
    private Expression? posed;

    public HeadMesh(HeadShape shape, FaceTraits face)
    {
        Mesh = new Mesh(DomeRows + FaceRows + ClosingRows, Columns, isClosed: true);
        rest = new Vector3[Mesh.Positions.Length];
        smile = new Vector3[rest.Length];
        open = new Vector3[rest.Length];
        for (var row = 0; row < Mesh.Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var at = Mesh.At(row, column);
                var azimuth = Azimuth(column);
                var bottom = shape.Bottom(azimuth);
                var y = row < DomeRows
                    ? DomeBottom + ((face.Crown - DomeBottom) * MathF.Cos(row * MathF.PI / 2 / DomeRows))
                    : DomeBottom + ((bottom - DomeBottom) * Math.Min(1, (row - DomeRows) / (float)(FaceRows - 1)));
                rest[at] = shape.At(azimuth, y);
                var closing = row - DomeRows - FaceRows + 1;
                if (closing > 0)
                    rest[at] = Vector3.Lerp(rest[at], new Vector3(0, bottom + 0.8f, -0.5f), closing / (float)ClosingRows) - new Vector3(0, 0.25f * MathF.Sin(closing * MathF.PI / ClosingRows), 0);
                Mesh.Surface[at] = new Vector2(azimuth, y);
                if (MathF.Cos(azimuth) > 0)
                    (smile[at], open[at]) = (Expression.Smile(rest[at], face), Expression.Open(rest[at], face));
            }
        }
    }

    public Mesh Mesh { get; }

    /// <summary>Moves the mesh into an expression.</summary>
    public void Pose(Expression expression)
    {
        if (posed == expression)
            return;
        posed = expression;
        for (var at = 0; at < rest.Length; at++)
            Mesh.Positions[at] = rest[at] + (smile[at] * expression.Smiling) + (open[at] * expression.Opening);
        Mesh.UpdateNormals();
    }

    // Closer together in front, where the features are.
    private static float Azimuth(int column)
    {
        var place = (2f * column / (Columns - 1)) - 1;
        return MathF.PI * place * (0.45f + (0.55f * place * place));
    }
}
