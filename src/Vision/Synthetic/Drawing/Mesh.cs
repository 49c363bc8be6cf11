using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>A grid of vertices bent into a surface.</summary>
internal sealed class Mesh
{
    private readonly bool isClosed;

    /// <param name="rows">At least 2.</param>
    /// <param name="columns">At least 2.</param>
    /// <param name="isClosed">Whether the last column meets the first in the same place, so that their normals are one.</param>
    public Mesh(int rows, int columns, bool isClosed)
    {
        (Rows, Columns, this.isClosed) = (rows, columns, isClosed);
        Positions = new Vector3[rows * columns];
        Normals = new Vector3[rows * columns];
        Surface = new Vector2[rows * columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    public Vector3[] Positions { get; }

    public Vector3[] Normals { get; }

    /// <summary>Where on the surface a vertex lies, in the units of whoever colours it.</summary>
    public Vector2[] Surface { get; }

    public int At(int row, int column) => (row * Columns) + column;

    /// <summary>Derives the normals from the positions; they point outwards where rows run down and columns to the right, seen from outside.</summary>
    public void UpdateNormals()
    {
        for (var row = 0; row < Rows; row++)
        {
            var (above, below) = (Math.Max(0, row - 1) * Columns, Math.Min(Rows - 1, row + 1) * Columns);
            for (var column = 0; column < Columns; column++)
            {
                var (left, right) = (column - 1, column + 1);
                if (left < 0)
                    left = isClosed ? Columns - 2 : 0;
                if (right == Columns)
                    right = isClosed ? 1 : column;
                var across = Positions[(row * Columns) + right] - Positions[(row * Columns) + left];
                var down = Positions[below + column] - Positions[above + column];
                var normal = Vector3.Cross(down, across);
                var length = normal.Length();
                if (length > 1e-6f)
                    Normals[(row * Columns) + column] = normal / length;
            }
        }
    }
}
