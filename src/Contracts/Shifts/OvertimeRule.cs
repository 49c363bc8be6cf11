namespace AutoAttend.Contracts.Shifts;

/// <summary>What counts beyond the shift.</summary>
/// <param name="After">Worked time beyond this is overtime, 0..24 h.</param>
/// <param name="Before">How long before the start time counts as worked, 0..12 h, at most the shift's claim.</param>
/// <param name="Beyond">How long after the end time counts as worked, 0..12 h, at most the shift's claim.</param>
/// <param name="Least">Less overtime than this is none, 0..4 h.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.OvertimeRule")]
public sealed record OvertimeRule(TimeSpan After, TimeSpan Before, TimeSpan Beyond, TimeSpan Least);
