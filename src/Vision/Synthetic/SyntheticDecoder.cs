using AutoAttend.Vision.Capture;
using OpenCvSharp;

namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// A demo camera behind the seam of all sources. Live and looping it shows the world as it is at this instant of the clock, so that
/// all cameras agree; played once it runs from the beginning of the world for the source's length, as fast as its reader takes it.
/// </summary>
public sealed class SyntheticDecoder : IDecoder
{
    private readonly DecoderContext context;
    private readonly TimeProvider time;
    private readonly SyntheticSource source;
    private readonly SamplingGrid grid;
    private readonly Lazy<SyntheticCamera> camera;
    private long frame = -1;

    public SyntheticDecoder(DecoderContext context, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(context);
        (this.context, this.time) = (context, time);
        source = SyntheticSource.Parse(context.Request.Source.Address);
        grid = new SamplingGrid(context.Request.SampledFps);
        camera = new Lazy<SyntheticCamera>(() => new SyntheticCamera(source));
    }

    public double AnnouncedFps => source.Fps;

    public async ValueTask<Picture?> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var isOnce = context.Request.Playback is Playback.Once;
        var began = isOnce ? 0 : First();
        do
        {
            // Who comes late is shown the newest frame, not those that were missed.
            frame = isOnce ? frame + 1 : Math.Max(frame + 1, began);
        }
        while (!grid.Takes(At(frame)));

        var at = At(frame);
        if (isOnce)
            return at >= source.Length ? null : await Task.Run(() => Draw(at), cancellation);
        var early = at - SyntheticWorld.TimeAt(time.GetUtcNow());
        if (early > TimeSpan.Zero)
            await Task.Delay(early, time, cancellation);
        return await Task.Run(() => Draw(at), cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private long First() => (long)Math.Ceiling(SyntheticWorld.TimeAt(time.GetUtcNow()).TotalSeconds * source.Fps);

    private TimeSpan At(long number) => TimeSpan.FromSeconds(number / source.Fps);

    private unsafe Picture Draw(TimeSpan at)
    {
        var image = camera.Value.Render(at);
        var pixels = context.Pool.Rent(image.Width * image.Height * 3 / 2);
        fixed (byte* target = pixels)
        {
            using var bgr = Pixels.ToMat(image);
            using var planes = Mat.FromPixelData(image.Height * 3 / 2, image.Width, MatType.CV_8UC1, (nint)target);
            Cv2.CvtColor(bgr, planes, ColorConversionCodes.BGR2YUV_I420);
        }

        return new Picture(image.Width, image.Height, pixels, at);
    }
}
