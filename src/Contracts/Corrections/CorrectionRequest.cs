namespace AutoAttend.Contracts.Corrections;

/// <summary>A person asks for a correction; by itself it changes nothing.</summary>
/// <param name="Change">What is asked for.</param>
/// <param name="Reason">Why, 1..500 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CorrectionRequest")]
public sealed record CorrectionRequest(CorrectionChange Change, string Reason) : FactContent;
