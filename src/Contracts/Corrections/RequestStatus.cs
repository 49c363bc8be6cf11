namespace AutoAttend.Contracts.Corrections;

/// <summary>A request and how it stands.</summary>
/// <param name="Fact">The request; its content is a <see cref="CorrectionRequest"/>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Decision">The fact that decided it; null while it is open.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RequestStatus")]
public sealed record RequestStatus(AttendanceFact Fact, RequestState State, AttendanceFact? Decision);
