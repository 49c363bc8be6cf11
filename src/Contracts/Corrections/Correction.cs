using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Corrections;

/// <summary>An operator sets something. Of several that set the same thing, the one recorded last counts.</summary>
/// <param name="Change">What is set.</param>
/// <param name="Reason">Why, 1..500 characters. It stays in the ledger and the audit trail: records, events and logs do not carry it.</param>
/// <param name="RequestId">The request it fulfils; null for one of the operator's own.</param>
/// <param name="Before">The figures without it; null where there was no record.</param>
/// <param name="After">The figures with it.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Correction")]
public sealed record Correction(
    CorrectionChange Change, string Reason, string? RequestId, RecordFigures? Before, RecordFigures? After) : FactContent;
