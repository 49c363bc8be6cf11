using AutoAttend.Vision.Imaging;

namespace AutoAttend.Vision.Capture;

/// <summary>Tries a source out before a camera is made of it.</summary>
public sealed class SourceProbe(CaptureOptions options, TimeProvider time)
{
    // One picture is wanted, and the first comes at once whatever the rate.
    private const double Fps = 1;

    private readonly DecoderFactory decoders = new(options, time);

    /// <summary>Opens the source, takes its first picture and closes it, within <see cref="CaptureOptions.ConnectSeconds"/>.</summary>
    /// <param name="source">What to try.</param>
    /// <param name="cancellation">Gives up early.</param>
    public async Task<ProbedSource> TryAsync(VideoSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var playback = source.Kind is VideoSourceKind.File ? Playback.Once : Playback.Live;
        var log = new DecoderLog(source);
        var pool = new FramePool();
        var context = new DecoderContext(new CaptureRequest(source, Fps, playback, time.GetUtcNow()), pool, log, Damaged: () => { });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.ConnectSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await using var decoder = decoders.Open(context);
            if (await decoder.ReadAsync(either.Token) is not { } picture)
                return Failed("The source ended without a single picture.", log);
            using var frame = new Frame(0, time.GetUtcNow(), picture.Width, picture.Height, picture.Pixels, pool.Return);
            return new ProbedSource(null, frame.Width, frame.Height, decoder.AnnouncedFps, FrameConverter.ToJpeg(frame, frame.Width), log.Snapshot());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"No picture came within {options.ConnectSeconds:0.#} s. Does the address name a video stream?", log);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Failed(error.Message, log);
        }
    }

    private static ProbedSource Failed(string why, DecoderLog log) => new(log.Scrub(why), 0, 0, 0, null, log.Snapshot());
}
