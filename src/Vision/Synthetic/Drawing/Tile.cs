using System.Drawing;
using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>
/// A part of a picture that surfaces are drawn into, several samples to a pixel, with a depth each. Made once and used again for every person.
/// </summary>
internal sealed class Tile
{
    private float[] depths = [];
    private Vector3[] colours = [];
    private Vector3[] projected = [];
    private Vector3[] turned = [];

    /// <summary>Left edge, in pixels of the picture.</summary>
    public int Left { get; private set; }

    /// <summary>Upper edge, in pixels of the picture.</summary>
    public int Top { get; private set; }

    /// <summary>In pixels of the picture.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels of the picture.</summary>
    public int Height { get; private set; }

    /// <summary>Samples along one side of a pixel.</summary>
    public int Samples { get; private set; }

    /// <summary>Samples in a row.</summary>
    public int Columns => Width * Samples;

    /// <summary>Distance of each sample in metres; infinite where nothing was drawn.</summary>
    public ReadOnlySpan<float> Depths => depths.AsSpan(0, Columns * Height * Samples);

    /// <summary>Linear light of each sample.</summary>
    public ReadOnlySpan<Vector3> Colours => colours.AsSpan(0, Columns * Height * Samples);

    public void Clear(int left, int top, int width, int height, int samples)
    {
        (Left, Top, Width, Height, Samples) = (left, top, width, height, samples);
        var count = width * height * samples * samples;
        if (depths.Length < count)
            (depths, colours) = (new float[count], new Vector3[count]);
        depths.AsSpan(0, count).Fill(float.PositiveInfinity);
    }

    /// <summary>The same, within the picture: nothing will be drawn that lies behind what the picture shows.</summary>
    public void Clear(Rectangle area, int samples, Canvas front)
    {
        Clear(area.X, area.Y, area.Width, area.Height, samples);
        for (var y = 0; y < Height; y++)
        {
            var known = front.Depths.AsSpan(((Top + y) * front.Width) + Left, Width);
            var row = depths.AsSpan(y * samples * Columns, Columns);
            for (var x = 0; x < Columns; x++)
                row[x] = known[x / samples];
            for (var sub = 1; sub < samples; sub++)
                row.CopyTo(depths.AsSpan(((y * samples) + sub) * Columns));
        }
    }

    /// <summary>Draws a mesh.</summary>
    /// <param name="mesh">In its own units.</param>
    /// <param name="placement">Its units to metres in the world.</param>
    /// <param name="lens">The camera.</param>
    /// <param name="shader">Colours it.</param>
    /// <param name="step">Only every so many rows and columns are drawn: distant heads need fewer.</param>
    public void Draw<TShader>(Mesh mesh, in Matrix4x4 placement, Lens lens, TShader shader, int step = 1)
        where TShader : struct, IShader
    {
        var count = mesh.Positions.Length;
        if (projected.Length < count)
            (projected, turned) = (new Vector3[count], new Vector3[count]);
        for (var vertex = 0; vertex < count; vertex++)
        {
            var at = lens.Project(Vector3.Transform(mesh.Positions[vertex], placement));
            projected[vertex] = new Vector3((at.X - Left) * Samples, (at.Y - Top) * Samples, at.Z);
            turned[vertex] = Vector3.TransformNormal(mesh.Normals[vertex], placement);
        }

        // Depths first: nothing is coloured that something nearer covers.
        Sweep(mesh, step, ref shader, isColouring: false);
        Sweep(mesh, step, ref shader, isColouring: true);
    }

    private void Sweep<TShader>(Mesh mesh, int step, ref TShader shader, bool isColouring)
        where TShader : struct, IShader
    {
        for (var row = 0; row < mesh.Rows - 1; row += step)
        {
            var below = Math.Min(row + step, mesh.Rows - 1);
            for (var column = 0; column < mesh.Columns - 1; column += step)
            {
                var right = Math.Min(column + step, mesh.Columns - 1);
                Fill(mesh, mesh.At(row, column), mesh.At(below, column), mesh.At(row, right), ref shader, isColouring);
                Fill(mesh, mesh.At(row, right), mesh.At(below, column), mesh.At(below, right), ref shader, isColouring);
            }
        }
    }

    private void Fill<TShader>(Mesh mesh, int first, int second, int third, ref TShader shader, bool isColouring)
        where TShader : struct, IShader
    {
        const float NearestDistance = 0.2f;
        var (a, b, c) = (projected[first], projected[second], projected[third]);
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

        // Both sides are drawn: the inside of a sleeve or of long hair shows.
        if (MathF.Abs(area) < 1e-6f || Math.Min(a.Z, Math.Min(b.Z, c.Z)) < NearestDistance)
            return;
        var left = Math.Max(0, (int)MathF.Ceiling(Math.Min(a.X, Math.Min(b.X, c.X)) - 0.5f));
        var right = Math.Min(Columns - 1, (int)MathF.Floor(Math.Max(a.X, Math.Max(b.X, c.X)) - 0.5f));
        var top = Math.Max(0, (int)MathF.Ceiling(Math.Min(a.Y, Math.Min(b.Y, c.Y)) - 0.5f));
        var bottom = Math.Min((Height * Samples) - 1, (int)MathF.Floor(Math.Max(a.Y, Math.Max(b.Y, c.Y)) - 0.5f));
        if (left > right || top > bottom)
            return;

        var inverse = 1 / area;
        var (stepB, stepC) = ((c.Y - a.Y) * inverse, (a.Y - b.Y) * inverse);
        var (normalA, normalB, normalC) = (turned[first], turned[second], turned[third]);
        var (surfaceA, surfaceB, surfaceC) = (mesh.Surface[first], mesh.Surface[second], mesh.Surface[third]);
        for (var y = top; y <= bottom; y++)
        {
            var (fromX, fromY) = (left + 0.5f - a.X, y + 0.5f - a.Y);
            var shareB = ((fromX * (c.Y - a.Y)) - (fromY * (c.X - a.X))) * inverse;
            var shareC = ((fromY * (b.X - a.X)) - (fromX * (b.Y - a.Y))) * inverse;
            var at = (y * Columns) + left;
            for (var x = left; x <= right; x++, at++, shareB += stepB, shareC += stepC)
            {
                var shareA = 1 - shareB - shareC;
                if (shareA < 0 || shareB < 0 || shareC < 0)
                    continue;
                var depth = (shareA * a.Z) + (shareB * b.Z) + (shareC * c.Z);
                if (depth > depths[at])
                    continue;
                if (!isColouring)
                {
                    depths[at] = depth;
                    continue;
                }

                colours[at] = shader.Shade(new Fragment(
                    (surfaceA * shareA) + (surfaceB * shareB) + (surfaceC * shareC),
                    (normalA * shareA) + (normalB * shareB) + (normalC * shareC)));
            }
        }
    }
}
