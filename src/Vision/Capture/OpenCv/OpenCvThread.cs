using System.Threading.Channels;

namespace AutoAttend.Vision.Capture.OpenCv;

/// <summary>The thread that owns one VideoCapture, from opening to disposing.</summary>
internal sealed class OpenCvThread : IDisposable
{
    private readonly DecoderContext context;
    private readonly CaptureOptions options;
    private readonly TimeProvider time;
    private readonly Channel<Picture> ready = Channel.CreateUnbounded<Picture>();

    // One picture is decoded ahead. Neither this nor the token's source holds anything that needs disposing, and the thread may
    // still be using them when the decoder is long gone.
    private readonly SemaphoreSlim room = new(1);
    private readonly CancellationTokenSource stopping = new();

    public OpenCvThread(DecoderContext context, CaptureOptions options, TimeProvider time)
    {
        (this.context, this.options, this.time) = (context, options, time);
        new Thread(Run) { IsBackground = true, Name = "capture" }.Start();
    }

    public double AnnouncedFps { get; private set; }

    /// <summary>The next sampled picture; null at the end.</summary>
    public async ValueTask<Picture?> NextAsync(CancellationToken cancellation)
    {
        while (await ready.Reader.WaitToReadAsync(cancellation))
        {
            if (!ready.Reader.TryRead(out var picture))
                continue;
            room.Release();
            return picture;
        }

        return null;
    }

    /// <summary>Tells the thread to stop, without waiting: it may be blocked in a call that takes as long as it likes.</summary>
    public void Dispose()
    {
        stopping.Cancel();
        Drain();
    }

    private void Run()
    {
        try
        {
            using var source = new OpenCvSource(context, options, time);
            AnnouncedFps = source.AnnouncedFps;
            while (source.Next(stopping.Token) is { } picture)
                HandOver(picture);
            ready.Writer.Complete();
        }
        catch (Exception error)
        {
            ready.Writer.Complete(error as CaptureFailedException ?? new CaptureFailedException($"OpenCV: {error.Message}"));
        }

        if (stopping.IsCancellationRequested)
            Drain();
    }

    private void HandOver(Picture picture)
    {
        try
        {
            room.Wait(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            context.Pool.Return(picture.Pixels);
            return;
        }

        ready.Writer.TryWrite(picture);
    }

    private void Drain()
    {
        while (ready.Reader.TryRead(out var unread))
            context.Pool.Return(unread.Pixels);
    }
}
