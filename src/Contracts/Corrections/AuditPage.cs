namespace AutoAttend.Contracts.Corrections;

/// <summary>A page of the audit trail.</summary>
/// <param name="Facts">Newest recorded first.</param>
/// <param name="Next">Hand it to <see cref="AuditQuery.Before"/> for the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AuditPage")]
public sealed record AuditPage(IReadOnlyList<AttendanceFact> Facts, string? Next);
