using System.Numerics;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>An invented camera at five frames a second together with the recognizer that knows what it shows.</summary>
internal sealed class Studio : IRecognizer
{
    public const int Width = 640;
    public const int Height = 360;

    private int current;
    private int pending;

    /// <summary>The box of the only face in a frame; null where there is none.</summary>
    public Func<int, FaceBox?> Face { get; set; } = _ => new FaceBox(200, 100, 90, 120);

    /// <summary>Whom the face of a frame matches, at a cosine of 0.8.</summary>
    public Func<int, string> Person { get; set; } = _ => "ann";

    /// <summary>Whether the picture changes from frame to frame.</summary>
    public bool Moves { get; set; } = true;

    public bool DetectionIsDown { get; set; }

    public bool IdentificationIsDown { get; set; }

    /// <summary>Called before each frame.</summary>
    public Action<int> Before { get; set; } = _ => { };

    /// <summary>Frames that were handed out and not disposed.</summary>
    public int FramesHeld => pending;

    public SightingPipeline Pipeline(PipelineOptions? options = null) =>
        new(this, new MatchThresholds(0.5f, 0.1f), options ?? new PipelineOptions());

    /// <param name="count">How many.</param>
    /// <param name="firstNumber">The number of the first.</param>
    /// <param name="start">When it is taken; at the start of the clip by default.</param>
    public async IAsyncEnumerable<Frame> Frames(int count, long firstNumber = 0, DateTimeOffset? start = null)
    {
        for (current = 0; current < count; current++)
        {
            await Task.Yield();
            Before(current);
            pending++;
            yield return new Frame(
                firstNumber + current, (start ?? Clip.Start).AddSeconds(current / 5.0), Width, Height, Noise(Moves ? current : 0), _ => pending--);
        }
    }

    public ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation)
    {
        if (DetectionIsDown)
            throw new RecognizerUnavailableException("down");
        return ValueTask.FromResult<IReadOnlyList<Face>>(Face(current) is { } box ? [new Face(box, Landmarks(box), 0.95f)] : []);
    }

    public ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation)
    {
        if (IdentificationIsDown)
            throw new RecognizerUnavailableException("down");
        var person = Person(current);
        return ValueTask.FromResult<IReadOnlyList<Identification>>(
            [.. chips.Select(_ => new Identification(Looks(person), new Match(person, 0.8f, 0.5f)))]);
    }

    // Blocks of 4x4 pixels: sharp and of good contrast for the quality gate, whatever the place.
    private static byte[] Noise(int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[Width * Height * 3 / 2];
        Array.Fill(pixels, (byte)128);
        var row = new byte[Width];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; y % 4 == 0 && x < Width; x++)
                row[x] = x % 4 == 0 ? (byte)random.Next(60, 200) : row[x - 1];
            row.CopyTo(pixels, y * Width);
        }
        return pixels;
    }

    // The five-point template of 112x112 chips, moved into the box.
    private static FaceLandmarks Landmarks(FaceBox box)
    {
        Vector2 At(float x, float y) => new(box.X + (box.Width * x / 112), box.Y + (box.Height * 0.1f) + (box.Width * y / 112));
        return new FaceLandmarks(At(38.3f, 51.7f), At(73.5f, 51.5f), At(56, 71.7f), At(41.5f, 92.4f), At(70.7f, 92.2f));
    }

    private static float[] Looks(string person)
    {
        var embedding = new float[8];
        embedding[person[0] % 8] = 1;
        return embedding;
    }
}
