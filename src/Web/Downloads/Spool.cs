using System.IO.Pipelines;

namespace AutoAttend.Web.Downloads;

/// <summary>
/// Takes blocking writes into memory and hands them on asynchronously: <see cref="System.IO.Compression.ZipArchive"/> closes its entries with
/// blocking writes even when disposed asynchronously, and an answer refuses those. It holds what was written since the last drain.
/// </summary>
/// <param name="body">Where everything goes in the end.</param>
public sealed class Spool(Stream body)
{
    // Without a threshold a write never waits for a reader, so that one task may do both in turn.
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));

    /// <summary>Where to write.</summary>
    public Stream Inlet => _pipe.Writer.AsStream(leaveOpen: true);

    /// <summary>Hands on what was written.</summary>
    public async Task Drain(CancellationToken cancellation)
    {
        while (_pipe.Reader.TryRead(out var written))
        {
            foreach (var segment in written.Buffer)
                await body.WriteAsync(segment, cancellation);
            _pipe.Reader.AdvanceTo(written.Buffer.End);
        }
    }
}
