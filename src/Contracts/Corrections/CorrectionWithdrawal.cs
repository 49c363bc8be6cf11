using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Corrections;

/// <summary>Takes a correction back: everything is as if there had been none, and the one before it counts again.</summary>
/// <param name="CorrectionId">The fact that is taken back.</param>
/// <param name="Reason">Why, 1..500 characters.</param>
/// <param name="Before">The figures with the correction.</param>
/// <param name="After">The figures without it; null where there is no record any more.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CorrectionWithdrawal")]
public sealed record CorrectionWithdrawal(string CorrectionId, string Reason, RecordFigures? Before, RecordFigures? After) : FactContent;
