namespace AutoAttend.Contracts.Shifts;

/// <summary>How times are rounded, on the clock of the site.</summary>
/// <param name="Minutes">The step: 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60, so that every hour begins with one.</param>
/// <param name="CheckIn">Which way coming is rounded.</param>
/// <param name="CheckOut">Which way leaving is rounded.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Rounding")]
public sealed record Rounding(int Minutes, RoundingDirection CheckIn, RoundingDirection CheckOut);
