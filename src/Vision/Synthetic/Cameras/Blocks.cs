using System.Drawing;

namespace AutoAttend.Vision.Synthetic.Cameras;

/// <summary>The parts of a picture that have changed.</summary>
internal static class Blocks
{
    // JPEG's blocks of colour are 16 pixels wide.
    private const int Size = 16;

    /// <summary>The areas grown to whole blocks; those that overlap become one.</summary>
    public static IReadOnlyList<Rectangle> Joined(IEnumerable<Rectangle> areas, int width, int height)
    {
        var joined = new List<Rectangle>();
        foreach (var area in areas)
        {
            var grown = Rectangle.FromLTRB(area.Left / Size * Size, area.Top / Size * Size, Up(area.Right, width), Up(area.Bottom, height));
            while (joined.FindIndex(grown.IntersectsWith) is >= 0 and var other)
            {
                grown = Rectangle.Union(grown, joined[other]);
                joined.RemoveAt(other);
            }

            joined.Add(grown);
        }

        return joined;
    }

    private static int Up(int side, int most) => Math.Min(most, (side + Size - 1) / Size * Size);
}
