using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Tracking;

/// <summary>Says when another chip of a track is worth its embedding. It sees quality and time, never how well a chip matched.</summary>
public sealed class EmbeddingBudget(BudgetOptions options)
{
    private DateTimeOffset? last;
    private float best;
    private int attempts;

    /// <summary>Goes on where another left off.</summary>
    internal EmbeddingBudget(BudgetOptions options, BudgetHandover before)
        : this(options) => (last, best, attempts) = before;

    /// <summary>For whoever goes on.</summary>
    internal BudgetHandover HandOver() => new(last, best, attempts);

    /// <summary>Whether a chip of this moment comes into question at all, before it is cut.</summary>
    public bool IsDue(DateTimeOffset at, TrackPhase phase) => last is not { } before || (at - before).TotalSeconds >= Pause(phase, 0);

    /// <summary>Whether this chip is to be embedded.</summary>
    /// <param name="weight">The chip's weight by its quality.</param>
    public bool Allows(DateTimeOffset at, TrackPhase phase, float weight) =>
        last is not { } before || (at - before).TotalSeconds >= Pause(phase, weight > best ? 0 : options.SpacingSeconds);

    /// <summary>Counts a chip that was embedded.</summary>
    public void Spend(DateTimeOffset at, float weight)
    {
        last = at;
        best = Math.Max(best, weight);
        attempts++;
    }

    private double Pause(TrackPhase phase, double spacing) => phase switch
    {
        TrackPhase.Open when attempts < options.Attempts => spacing,
        TrackPhase.Open or TrackPhase.Decided => options.SlowSeconds,
        TrackPhase.Doubted => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
