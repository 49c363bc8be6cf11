using System.Threading.Channels;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>A decoder whose pictures a test sends one by one.</summary>
internal sealed class ScriptedDecoder(DecoderContext context) : IDecoder
{
    private readonly Channel<Picture> pictures = Channel.CreateUnbounded<Picture>();

    public double AnnouncedFps => 0;

    public bool IsDisposed { get; private set; }

    public void Send() => pictures.Writer.TryWrite(new Picture(2, 2, context.Pool.Rent(6), TimeSpan.Zero));

    public void Fail(string message) => pictures.Writer.Complete(new CaptureFailedException(message));

    public async ValueTask<Picture?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await pictures.Reader.ReadAsync(cancellation);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is CaptureFailedException failure)
        {
            throw failure;
        }
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
