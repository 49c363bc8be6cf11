using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Tracking;

/// <summary>How many chips of a track are embedded. An embedding is the dearest step after detection.</summary>
public sealed class BudgetOptions
{
    /// <summary>Chips embedded at full pace before an undecided track is looked at more slowly, until its face comes nearer by half.</summary>
    /// <value>Chips; the default is 12.</value>
    [Range(3, 100)]
    public int Attempts { get; set; } = 12;

    /// <summary>The pause between two chips of a track, so that they are witnesses of different moments; a better chip does not wait.</summary>
    /// <value>Seconds; the default is 0.3.</value>
    [Range(0, 5)]
    public double SpacingSeconds { get; set; } = 0.3;

    /// <summary>The pause between two looks at a decided track, or at an undecided one whose attempts are used up.</summary>
    /// <value>Seconds; the default is 3.</value>
    [Range(0.5, 60)]
    public double SlowSeconds { get; set; } = 3;

    /// <summary>How many chips in a row must contradict a decided track before it is split.</summary>
    /// <value>Chips; the default is 3.</value>
    [Range(2, 10)]
    public int Contradictions { get; set; } = 3;

    /// <summary>How many ballots a track keeps; beyond that the one of the least weight is forgotten.</summary>
    /// <value>Ballots; the default is 24.</value>
    [Range(12, 200)]
    public int BallotsKept { get; set; } = 24;
}
