using System.Collections.Immutable;

namespace AutoAttend.Vision.Pipeline;

/// <summary>Counts and times what a pipeline does. One writer, any number of readers.</summary>
internal sealed class PipelineMeter(TimeProvider time)
{
    private readonly long[] ticks = new long[Enum.GetValues<PipelineStage>().Length];
    private long frames;
    private long searched;
    private long faces;
    private long embedded;
    private long unavailableFrames;
    private long unavailableChips;

    public void Frame() => Interlocked.Increment(ref frames);

    public void Searched(int found)
    {
        Interlocked.Increment(ref searched);
        Interlocked.Add(ref faces, found);
    }

    public void Embedded(int chips) => Interlocked.Add(ref embedded, chips);

    public void FrameUnavailable() => Interlocked.Increment(ref unavailableFrames);

    public void ChipsUnavailable(int chips) => Interlocked.Add(ref unavailableChips, chips);

    /// <summary>When a stage begins, for <see cref="Charge"/>.</summary>
    public long Start() => time.GetTimestamp();

    /// <summary>Charges the time since <see cref="Start"/> to a stage.</summary>
    public void Charge(PipelineStage stage, long since) =>
        Interlocked.Add(ref ticks[(int)stage], time.GetElapsedTime(since).Ticks);

    public PipelineStatistics Read() => new(
        Interlocked.Read(ref frames),
        Interlocked.Read(ref searched),
        Interlocked.Read(ref faces),
        Interlocked.Read(ref embedded),
        Interlocked.Read(ref unavailableFrames),
        Interlocked.Read(ref unavailableChips),
        Enum.GetValues<PipelineStage>().ToImmutableDictionary(stage => stage, stage => new TimeSpan(Interlocked.Read(ref ticks[(int)stage]))));
}
