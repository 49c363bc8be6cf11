namespace AutoAttend.Contracts.Shifts;

/// <summary>An unpaid break that is taken off, whenever it was: what somebody was away within the shift counts towards it.</summary>
/// <param name="After">Once more than this was worked, above 0, at most 24 h.</param>
/// <param name="Length">How long the breaks of the shift have to be altogether, above 0, at most 4 h.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.DeductedBreak")]
public sealed record DeductedBreak(TimeSpan After, TimeSpan Length);
