using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Plans;

/// <summary>A plan as it is kept.</summary>
[GenerateSerializer, Alias("AutoAttend.PlanState")]
public sealed record PlanState
{
    /// <summary>The plan as <see cref="PlanJson"/> writes it; empty for one that nobody has touched.</summary>
    [Id(0)]
    public string Json { get; init; } = "";

    /// <summary>Facts that tell of its last change and may not have reached the ledger.</summary>
    [Id(1)]
    public AttendanceFact[] Untold { get; init; } = [];
}
