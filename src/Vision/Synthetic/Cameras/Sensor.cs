using System.Drawing;
using AutoAttend.Vision.Synthetic.Drawing;
using OpenCvSharp;
using Size = OpenCvSharp.Size;

namespace AutoAttend.Vision.Synthetic.Cameras;

/// <summary>What a cheap camera makes of a scene: a little softness, noise, and a compressed picture.</summary>
internal sealed class Sensor
{
    // Longer than a frame by a prime, so that the noise of one frame lies elsewhere in the next.
    private const int Spare = 104_729;

    private const float Grey = 100;

    private readonly float strength;
    private readonly int seed;
    private byte[] brighter = [];
    private byte[] darker = [];

    /// <param name="seed">Another camera has other noise.</param>
    /// <param name="strength">Standard deviation of the noise, of 255.</param>
    public Sensor(long seed, float strength) => (this.seed, this.strength) = ((int)seed, strength);

    /// <summary>How much steeper than the scene the picture is about its middle grey, as cameras make it; 1 leaves it as it is.</summary>
    public float Contrast { get; init; } = 1;

    /// <summary>JPEG's quality of the compression, 1..100.</summary>
    public int Quality { get; init; } = 88;

    /// <summary>Softens and compresses a part of a canvas: what does not change between frames needs it only once, as in a real stream.</summary>
    /// <param name="canvas">Its pixels are replaced.</param>
    /// <param name="area">In the canvas, not empty.</param>
    public unsafe void Compress(Canvas canvas, Rectangle area)
    {
        fixed (byte* pixels = canvas.Pixels)
        {
            using var whole = Mat.FromPixelData(canvas.Height, canvas.Width, MatType.CV_8UC3, (nint)pixels);
            using var part = new Mat(whole, new Rect(area.X, area.Y, area.Width, area.Height));
            using var soft = new Mat();
            Cv2.GaussianBlur(part, soft, new Size(3, 3), 0.55);
            Cv2.ImEncode(".jpg", soft, out var jpeg, new ImageEncodingParam(ImwriteFlags.JpegQuality, Quality));
            using var decoded = Cv2.ImDecode(jpeg, ImreadModes.Color);
            decoded.CopyTo(part);
        }
    }

    /// <summary>The picture taken of a canvas: exposed, and with noise.</summary>
    /// <param name="canvas">What is there.</param>
    /// <param name="exposure">Factor on brightness.</param>
    /// <param name="frame">Counts the frames: each has noise of its own.</param>
    public unsafe BgrImage Take(Canvas canvas, float exposure, long frame = 0)
    {
        var length = canvas.Pixels.Length;
        Fill(length);
        var from = new Seeded(seed, frame).Below(Spare);
        fixed (byte* source = canvas.Pixels, more = brighter, less = darker)
        {
            using var scene = Mat.FromPixelData(canvas.Height, canvas.Width, MatType.CV_8UC3, (nint)source);
            using var up = Mat.FromPixelData(canvas.Height, canvas.Width, MatType.CV_8UC3, (nint)(more + from));
            using var down = Mat.FromPixelData(canvas.Height, canvas.Width, MatType.CV_8UC3, (nint)(less + from));
            using var picture = new Mat();
            scene.ConvertTo(picture, MatType.CV_8UC3, exposure * Contrast, Grey * (1 - Contrast));
            Cv2.Add(picture, up, picture);
            Cv2.Subtract(picture, down, picture);
            return Pixels.FromMat(picture);
        }
    }

    private void Fill(int length)
    {
        if (brighter.Length >= length + Spare)
            return;
        (brighter, darker) = (new byte[length + Spare], new byte[length + Spare]);
        var random = new Seeded(0x4015E, seed);
        for (var at = 0; at < brighter.Length; at++)
        {
            // Three uniform numbers are near enough to a normal one.
            var bits = random.Next();
            var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF);
            var noise = (int)MathF.Round(((sum / 65535f) - 1.5f) * 2 * strength);
            brighter[at] = (byte)Math.Max(0, noise);
            darker[at] = (byte)Math.Max(0, -noise);
        }
    }
}
