using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Imaging;

namespace AutoAttend.Vision.Pipeline;

/// <summary>
/// Keeps the newest frame for whoever wants to see it. Keeping is a copy of its I420 bytes (1.4 MB at 720p); encoding, which is dear,
/// happens only when somebody asks, and once for all who ask for the same frame.
/// </summary>
internal sealed class LatestPicture
{
    private readonly Lock gate = new();
    private byte[] pixels = [];
    private LiveView? view;
    private (LivePreview Preview, int Width)? encoded;

    public LiveView? View => Volatile.Read(ref view);

    public void Keep(Frame frame, LiveView seen)
    {
        lock (gate)
        {
            if (pixels.Length != frame.ByteCount)
                pixels = new byte[frame.ByteCount];
            frame.Pixels.AsSpan(0, frame.ByteCount).CopyTo(pixels);
            Volatile.Write(ref view, seen);
        }
    }

    /// <summary>The newest frame as a JPEG; null before the first.</summary>
    /// <param name="width">In pixels; a larger frame is scaled down.</param>
    public LivePreview? Encode(int width)
    {
        byte[] copy;
        LiveView seen;
        lock (gate)
        {
            if (view is null)
                return null;
            if (encoded is { } ready && ReferenceEquals(ready.Preview.View, view) && ready.Width == width)
                return ready.Preview;
            seen = view;
            copy = [.. pixels];
        }
        using var frame = new Frame(seen.Frame, seen.CapturedAt, seen.Width, seen.Height, copy, _ => { });
        var preview = new LivePreview(seen, FrameConverter.ToJpeg(frame, width));
        lock (gate)
            encoded = (preview, width);
        return preview;
    }
}
