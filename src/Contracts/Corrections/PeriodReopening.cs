namespace AutoAttend.Contracts.Corrections;

/// <summary>Opens closed days again: they are derived as if they had never been closed. A fact of the site.</summary>
/// <param name="ClosingId">The fact that closed them.</param>
/// <param name="Reason">Why, 1..500 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PeriodReopening")]
public sealed record PeriodReopening(string ClosingId, string Reason) : FactContent;
