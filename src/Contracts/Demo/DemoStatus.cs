namespace AutoAttend.Contracts.Demo;

/// <summary>How the demo is doing.</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="Done">Of <see cref="Total"/>: people enrolled while preparing, things removed while clearing.</param>
/// <param name="Total">How many there are to be; 0 in the other phases.</param>
/// <param name="Problem">Why it does not go on at the moment; null where it does.</param>
/// <param name="Receipt">What clearing has removed; null before.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.DemoStatus")]
public sealed record DemoStatus(DemoPhase Phase, int Done, int Total, string? Problem, DemoReceipt? Receipt)
{
    /// <summary>No demo.</summary>
    public static DemoStatus None { get; } = new(DemoPhase.None, 0, 0, null, null);

    /// <summary>Whether anything of the demo is in the data.</summary>
    public bool IsThere => Phase is not (DemoPhase.None or DemoPhase.Cleared);
}
