using AutoAttend.Contracts.Demo;

namespace AutoAttend.Grains.Demo;

/// <summary>What is kept of the demo. Once it is cleared this is all that is left: a word, and counts.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.DemoState")]
public sealed record DemoState
{
    [Id(0)]
    public DemoPhase Phase { get; init; }

    /// <summary>Removed so far, kept step by step, so that a clearing that was cut off still tells the whole.</summary>
    [Id(1)]
    public DemoReceipt? Receipt { get; init; }

    /// <summary>The cameras that were on when the demo came to rest.</summary>
    [Id(2)]
    public string[] RestingCameras { get; init; } = [];

    /// <summary>Whether everybody was enrolled and every camera added: what an operator removes after that does not come back.</summary>
    [Id(3)]
    public bool IsPrepared { get; init; }
}
