namespace AutoAttend.Vision.Capture.OpenCv;

/// <summary>
/// Decodes with OpenCV's VideoCapture on a thread of its own, whose calls may block: a caller who gives up leaves the thread to
/// finish and clean up by itself.
/// </summary>
public sealed class OpenCvDecoder : IDecoder
{
    private readonly DecoderContext context;
    private readonly TimeProvider time;
    private readonly OpenCvThread thread;
    private long? started;

    public OpenCvDecoder(DecoderContext context, CaptureOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(context);
        (this.context, this.time) = (context, time);
        thread = new OpenCvThread(context, options, time);
    }

    public double AnnouncedFps => thread.AnnouncedFps;

    public async ValueTask<Picture?> ReadAsync(CancellationToken cancellation)
    {
        var picture = await thread.NextAsync(cancellation);
        if (picture is null || !IsPaced)
            return picture;

        // A file is read as fast as it decodes; as a camera it has to wait for its time to come.
        try
        {
            started ??= time.GetTimestamp();
            var early = picture.Time - time.GetElapsedTime(started.Value);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, time, cancellation);
            return picture;
        }
        catch
        {
            context.Pool.Return(picture.Pixels);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        thread.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool IsPaced => context.Request is { Playback: not Playback.Once, Source.Kind: VideoSourceKind.File };
}
