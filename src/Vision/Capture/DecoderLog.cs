using System.Collections.Immutable;

namespace AutoAttend.Vision.Capture;

/// <summary>The decoder's last lines, redacted as they come in.</summary>
public sealed class DecoderLog(VideoSource source)
{
    private const int Kept = 100;
    private const int LongestLine = 500;

    private readonly Redactor redactor = new(source);
    private readonly Queue<string> lines = new(Kept);

    public void Add(string line)
    {
        var scrubbed = redactor.Scrub(line).TrimEnd();
        if (scrubbed.Length == 0)
            return;
        lock (lines)
        {
            if (lines.Count == Kept)
                lines.Dequeue();
            lines.Enqueue(scrubbed.Length > LongestLine ? scrubbed[..LongestLine] : scrubbed);
        }
    }

    /// <summary>The lines, oldest first.</summary>
    public ImmutableArray<string> Snapshot()
    {
        lock (lines)
            return [.. lines];
    }

    /// <summary>Any text without the source's secrets.</summary>
    public string Scrub(string text) => redactor.Scrub(text);
}
