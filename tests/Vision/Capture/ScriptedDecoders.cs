using System.Threading.Channels;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>Hands each decoder that a session opens to the test.</summary>
internal sealed class ScriptedDecoders : IDecoderFactory
{
    private readonly Channel<ScriptedDecoder> opened = Channel.CreateUnbounded<ScriptedDecoder>();

    public IDecoder Open(DecoderContext context)
    {
        var decoder = new ScriptedDecoder(context);
        opened.Writer.TryWrite(decoder);
        return decoder;
    }

    public Task<ScriptedDecoder> NextAsync() => opened.Reader.ReadAsync().AsTask().WaitAsync(Eventually.Patience);
}
