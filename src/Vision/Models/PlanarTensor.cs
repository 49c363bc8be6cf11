namespace AutoAttend.Vision.Models;

/// <summary>Writes 8-bit BGR pixels as the planes of floats that a network reads.</summary>
internal static class PlanarTensor
{
    /// <summary>
    /// Fills one image's three planes of <paramref name="width"/> x <paramref name="height"/>. A smaller image lies in the top left
    /// corner; what lies right of it and below is black.
    /// </summary>
    public static void Write(BgrImage image, ModelDescriptor descriptor, Span<float> tensor, int width, int height)
    {
        var plane = width * height;
        Span<float> values = stackalloc float[256];
        for (var pixel = 0; pixel < values.Length; pixel++)
            values[pixel] = (pixel - descriptor.Mean) * descriptor.Scale;

        var isBgr = descriptor.Channels == ChannelOrder.Bgr;
        var blue = tensor.Slice(isBgr ? 0 : 2 * plane, plane);
        var green = tensor.Slice(plane, plane);
        var red = tensor.Slice(isBgr ? 2 * plane : 0, plane);

        var pixels = image.Span;
        for (var y = 0; y < image.Height; y++)
        {
            var row = pixels.Slice(y * image.Width * 3, image.Width * 3);
            var blues = blue.Slice(y * width, width);
            var greens = green.Slice(y * width, width);
            var reds = red.Slice(y * width, width);
            for (int x = 0, at = 0; x < image.Width; x++, at += 3)
            {
                blues[x] = values[row[at]];
                greens[x] = values[row[at + 1]];
                reds[x] = values[row[at + 2]];
            }

            blues[image.Width..].Fill(values[0]);
            greens[image.Width..].Fill(values[0]);
            reds[image.Width..].Fill(values[0]);
        }

        var below = image.Height * width;
        blue[below..].Fill(values[0]);
        green[below..].Fill(values[0]);
        red[below..].Fill(values[0]);
    }
}
