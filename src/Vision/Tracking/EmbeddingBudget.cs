using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Tracking;

/// <summary>Says when another chip of a track is worth its embedding. It sees quality and time, never how well a chip matched.</summary>
public sealed class EmbeddingBudget(BudgetOptions options)
{
    // Half as wide again holds twice the pixels: what was tried before says little about it.
    private const float Nearer = 1.5f;

    private DateTimeOffset? last;
    private float best;
    private float widest;
    private int attempts;

    /// <summary>Goes on where another left off.</summary>
    internal EmbeddingBudget(BudgetOptions options, BudgetHandover before)
        : this(options) => (last, best, widest, attempts) = before;

    /// <summary>For whoever goes on.</summary>
    internal BudgetHandover HandOver() => new(last, best, widest, attempts);

    /// <summary>Whether a chip of this moment comes into question at all, before it is cut.</summary>
    /// <param name="width">The face's, in pixels of the source frame.</param>
    public bool IsDue(DateTimeOffset at, TrackPhase phase, float width) =>
        last is not { } before || (at - before).TotalSeconds >= Pause(phase, width, 0);

    /// <summary>Whether this chip is to be embedded.</summary>
    /// <param name="weight">The chip's weight by its quality.</param>
    /// <param name="width">The face's, in pixels of the source frame.</param>
    public bool Allows(DateTimeOffset at, TrackPhase phase, float weight, float width) =>
        last is not { } before || (at - before).TotalSeconds >= Pause(phase, width, weight > best ? 0 : options.SpacingSeconds);

    /// <summary>Counts a chip that was embedded; whoever has come nearer than ever has all attempts anew.</summary>
    public void Spend(DateTimeOffset at, float weight, float width)
    {
        attempts = HasComeNearer(width) ? 1 : attempts + 1;
        last = at;
        best = Math.Max(best, weight);
        widest = Math.Max(widest, width);
    }

    private bool HasComeNearer(float width) => width >= Nearer * widest;

    private double Pause(TrackPhase phase, float width, double spacing) => phase switch
    {
        TrackPhase.Open when attempts < options.Attempts || HasComeNearer(width) => spacing,
        TrackPhase.Open or TrackPhase.Decided => options.SlowSeconds,
        TrackPhase.Doubted => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
