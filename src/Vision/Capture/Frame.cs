namespace AutoAttend.Vision.Capture;

/// <summary>One decoded image and its capture time. Dispose returns its buffer to the pool.</summary>
/// <remarks>The pixels are planar 8-bit YUV 4:2:0 (I420), as ffmpeg's <c>yuv420p</c>: half the bytes of BGR through the pipe.</remarks>
public sealed class Frame : IDisposable
{
    private readonly Action<byte[]> giveBack;
    private byte[]? pixels;

    /// <param name="number">Counts the frames of one capture session from 0.</param>
    /// <param name="capturedAt">When the frame was taken, on the source's own clock.</param>
    /// <param name="width">In pixels, even.</param>
    /// <param name="height">In pixels, even.</param>
    /// <param name="pixels">At least <see cref="ByteCount"/> bytes.</param>
    /// <param name="giveBack">Takes the buffer back once the frame is disposed.</param>
    public Frame(long number, DateTimeOffset capturedAt, int width, int height, byte[] pixels, Action<byte[]> giveBack)
    {
        Number = number;
        CapturedAt = capturedAt;
        Width = width;
        Height = height;
        this.pixels = pixels;
        this.giveBack = giveBack;
    }

    public long Number { get; }

    public DateTimeOffset CapturedAt { get; }

    public int Width { get; }

    public int Height { get; }

    public int ByteCount => Width * Height * 3 / 2;

    /// <summary>The I420 pixels: Y plane, then U, then V.</summary>
    /// <exception cref="ObjectDisposedException">The frame was disposed.</exception>
    public byte[] Pixels => pixels ?? throw new ObjectDisposedException(nameof(Frame));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref pixels, null) is { } buffer)
            giveBack(buffer);
    }
}
