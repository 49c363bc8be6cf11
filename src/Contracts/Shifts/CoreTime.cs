namespace AutoAttend.Contracts.Shifts;

/// <summary>Flexible time: come and go as you like within the shift, but be there at the core.</summary>
/// <param name="Start">Who comes later is late; within the shift.</param>
/// <param name="End">Who leaves earlier leaves early; within the shift, after <paramref name="Start"/>.</param>
/// <param name="Target">How much is to be worked, above 0, at most the shift.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CoreTime")]
public sealed record CoreTime(TimeOnly Start, TimeOnly End, TimeSpan Target);
