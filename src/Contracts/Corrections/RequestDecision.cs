namespace AutoAttend.Contracts.Corrections;

/// <summary>The answer to a request, once. An approval comes with a <see cref="Correction"/> that names the request.</summary>
/// <param name="RequestId">The fact that asked.</param>
/// <param name="Approved">Whether it was approved.</param>
/// <param name="Reason">Why; must be given with a refusal, at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RequestDecision")]
public sealed record RequestDecision(string RequestId, bool Approved, string Reason) : FactContent;
