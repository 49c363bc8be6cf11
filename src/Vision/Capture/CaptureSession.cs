using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AutoAttend.Vision.Capture;

/// <summary>Keeps one source open: reads its decoder, watches the age of its frames, and opens it again when it fails.</summary>
public sealed class CaptureSession : ICaptureSession
{
    private readonly CaptureRequest request;
    private readonly IDecoderFactory decoders;
    private readonly CaptureOptions options;
    private readonly TimeProvider time;
    private readonly DecoderContext context;
    private readonly CaptureMeter meter;
    private readonly Channel<Frame> queue;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;
    private long nextNumber;

    public CaptureSession(CaptureRequest request, IDecoderFactory decoders, CaptureOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(request);
        (this.request, this.decoders, this.options, this.time) = (request, decoders, options, time);
        var log = new DecoderLog(request.Source);
        meter = new CaptureMeter(log, time);
        nextNumber = request.FirstFrame;
        context = new DecoderContext(request, Pool, log, () => meter.Dropped(DropReason.Damaged));
        queue = IsOnce
            ? Channel.CreateBounded<Frame>(1)
            : Channel.CreateBounded<Frame>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }, Supersede);
        running = Task.Run(() => RunAsync(stopping.Token));
    }

    /// <summary>Where this session's buffers come from and go back to.</summary>
    public FramePool Pool { get; } = new();

    public CaptureStatus Status => meter.Snapshot();

    private bool IsOnce => request.Playback is Playback.Once;

    public async IAsyncEnumerable<Frame> Frames([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var frame in queue.Reader.ReadAllAsync(cancellation))
        {
            meter.HandedOut();
            yield return frame;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        await running;
        while (queue.Reader.TryRead(out var unread))
            unread.Dispose();
        stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            var opened = time.GetTimestamp();
            var failure = await PlayAsync(stop);
            if (stop.IsCancellationRequested)
                break;
            if (IsOnce)
            {
                meter.Failed(CaptureState.Ended, failure?.Message);
                queue.Writer.Complete(failure);
                return;
            }

            // A source that held out for longer than the longest wait is not the one that kept failing.
            var longest = TimeSpan.FromSeconds(options.LongestBackoffSeconds);
            failures = time.GetElapsedTime(opened) > longest ? 1 : failures + 1;
            await WaitAsync(Backoff.Delay(failures, TimeSpan.FromSeconds(options.FirstBackoffSeconds), longest, Random.Shared.NextDouble()), stop);
            if (!stop.IsCancellationRequested)
                meter.Restarted();
        }

        queue.Writer.TryComplete();
    }

    /// <summary>Plays the source until it ends (null for a recording's end) or fails; never throws.</summary>
    private async Task<CaptureFailedException?> PlayAsync(CancellationToken stop)
    {
        try
        {
            await using var decoder = decoders.Open(context);
            try
            {
                await ReadAsync(decoder, stop);
            }
            catch (TimeoutException late)
            {
                // Said before the decoder is disposed, which may take as long as its kill deadline.
                return Fail(Status.State is CaptureState.Live ? CaptureState.Stalled : CaptureState.Retrying, late.Message);
            }

            return IsOnce ? null : Fail(CaptureState.Retrying, "The source ended the stream.");
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // Whatever it was: a capture that died silently would be a camera that nobody misses.
            return Fail(CaptureState.Retrying, error.Message);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task ReadAsync(IDecoder decoder, CancellationToken stop)
    {
        var limit = TimeSpan.FromSeconds(options.ConnectSeconds);
        var complaint = $"No picture came within {options.ConnectSeconds:0.#} s. Does the address name a video stream?";
        while (await NextAsync(decoder, limit, complaint, stop) is { } picture)
        {
            var arrived = time.GetUtcNow();
            meter.Arrived(picture.Width, picture.Height, arrived);
            var frame = new Frame(
                nextNumber++, IsOnce ? request.StartedAt + picture.Time : arrived, picture.Width, picture.Height, picture.Pixels, Pool.Return);
            try
            {
                await queue.Writer.WriteAsync(frame, stop);
            }
            catch
            {
                frame.Dispose();
                throw;
            }

            // A source sampled every ten seconds is not stalled after five.
            limit = TimeSpan.FromSeconds(Math.Max(options.StallSeconds, 2 / request.SampledFps));
            complaint = $"The source was open, but no picture came for {limit.TotalSeconds:0.#} s.";
        }
    }

    private async Task<Picture?> NextAsync(IDecoder decoder, TimeSpan limit, string complaint, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return await decoder.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException(complaint);
        }
    }

    private CaptureFailedException Fail(CaptureState next, string message)
    {
        var scrubbed = context.Log.Scrub(message);
        meter.Failed(next, scrubbed);
        return new CaptureFailedException(scrubbed);
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken stop) =>
        await Task.Delay(delay, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Supersede(Frame older)
    {
        meter.Dropped(DropReason.Superseded);
        older.Dispose();
    }
}
