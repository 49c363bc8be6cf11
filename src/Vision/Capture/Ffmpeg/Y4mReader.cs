using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>
/// Reads yuv4mpeg: one header line with the size, then for each frame the line <c>FRAME</c> and its planes
/// (https://wiki.multimedia.cx/index.php/YUV4MPEG2).
/// </summary>
internal sealed partial class Y4mReader(Stream stream, FramePool pool) : IDisposable
{
    private const int LongestHeader = 256;
    private static readonly byte[] FrameMark = "FRAME\n"u8.ToArray();

    private readonly BufferedStream input = new(stream, 4096);
    private readonly byte[] mark = new byte[FrameMark.Length];

    /// <summary>In pixels; 0 until the first frame was read.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels; 0 until the first frame was read.</summary>
    public int Height { get; private set; }

    /// <summary>The next frame's I420 pixels in a buffer of the pool; null at the end.</summary>
    /// <exception cref="EndOfStreamException">The stream ends within a frame.</exception>
    /// <exception cref="InvalidDataException">It is not yuv4mpeg 4:2:0.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        if (Width == 0 && !await ReadHeaderAsync(cancellation))
            return null;

        var read = await input.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellation);
        if (read == 0)
            return null;
        if (!mark.AsSpan(0, read).SequenceEqual(FrameMark.AsSpan(0, read)))
            throw new InvalidDataException("The decoder's output lost its frame boundary.");

        var pixels = pool.Rent(Width * Height * 3 / 2);
        try
        {
            await input.ReadExactlyAsync(pixels, cancellation);
            return pixels;
        }
        catch
        {
            pool.Return(pixels);
            throw;
        }
    }

    public void Dispose() => input.Dispose();

    private async ValueTask<bool> ReadHeaderAsync(CancellationToken cancellation)
    {
        var header = new StringBuilder();
        var letter = new byte[1];
        while (await input.ReadAsync(letter, cancellation) == 1 && letter[0] != '\n' && header.Length < LongestHeader)
            header.Append((char)letter[0]);
        if (header.Length == 0)
            return false;

        var match = Header().Match(header.ToString());
        if (!match.Success)
            throw new InvalidDataException($"The decoder's output is not yuv4mpeg 4:2:0 but begins '{header}'.");
        Width = int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture);
        Height = int.Parse(match.Groups["height"].Value, CultureInfo.InvariantCulture);
        return true;
    }

    [GeneratedRegex(@"^YUV4MPEG2 W(?<width>\d+) H(?<height>\d+) .*\bC420(?!p\d)")]
    private static partial Regex Header();
}
