using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>A picture with a depth for each pixel, onto which drawn people are laid, the farthest first.</summary>
internal sealed class Canvas(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>8-bit BGR.</summary>
    public byte[] Pixels { get; } = new byte[width * height * 3];

    /// <summary>Distance along the optical axis in metres.</summary>
    public float[] Depths { get; } = new float[width * height];

    /// <summary>Starts anew from a backdrop.</summary>
    public void Show(Canvas backdrop)
    {
        backdrop.Pixels.CopyTo(Pixels, 0);
        backdrop.Depths.CopyTo(Depths, 0);
    }

    /// <summary>Lays a tile onto the picture where it is nearer than what is there.</summary>
    /// <param name="tile">Drawn with the lens of this picture.</param>
    /// <param name="exposure">Factor on the tile's light.</param>
    /// <param name="smear">By how many pixels it moves sideways while the shutter is open.</param>
    public void Lay(Tile tile, float exposure, float smear)
    {
        var reach = tile.Samples + (int)MathF.Round(smear * tile.Samples);
        var share = 1f / (tile.Samples * reach);
        var depths = tile.Depths;
        var colours = tile.Colours;
        for (var y = Math.Max(0, -tile.Top); y < Math.Min(tile.Height, Height - tile.Top); y++)
        {
            for (var x = Math.Max(0, -tile.Left); x < Math.Min(tile.Width, Width - tile.Left); x++)
            {
                var at = ((tile.Top + y) * Width) + tile.Left + x;
                var behind = Depths[at];
                var (sum, count, nearest) = (Vector3.Zero, 0, behind);
                for (var sub = 0; sub < tile.Samples; sub++)
                {
                    var row = ((y * tile.Samples) + sub) * tile.Columns;
                    var from = x * tile.Samples;
                    for (var sample = from; sample < Math.Min(from + reach, tile.Columns); sample++)
                    {
                        // What moves into this pixel from beside it is drawn where it is.
                        var beside = (sample - from) / tile.Samples;
                        if (depths[row + sample] >= (beside == 0 ? behind : Math.Min(behind, Depths[at + beside])))
                            continue;
                        sum += colours[row + sample];
                        nearest = Math.Min(nearest, depths[row + sample]);
                        count++;
                    }
                }

                if (count == 0)
                    continue;
                var cover = count * share;
                var mean = sum * (exposure / count);
                Blend(at * 3, mean, cover);
                if (cover > 0.5f)
                    Depths[at] = nearest;
            }
        }
    }

    private void Blend(int at, Vector3 colour, float cover)
    {
        Pixels[at] = Mix(Pixels[at], Tint.Encode(colour.Z), cover);
        Pixels[at + 1] = Mix(Pixels[at + 1], Tint.Encode(colour.Y), cover);
        Pixels[at + 2] = Mix(Pixels[at + 2], Tint.Encode(colour.X), cover);
    }

    private static byte Mix(byte below, byte above, float cover) => (byte)(below + ((above - below) * cover) + 0.5f);
}
