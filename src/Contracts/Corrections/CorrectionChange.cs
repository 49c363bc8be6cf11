using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Corrections;

/// <summary>What a correction or a request sets: of one occasion one thing.</summary>
/// <param name="Date">The occasion's day.</param>
/// <param name="OccasionId">The occasion. Should it no longer be planned, the correction counts for the unplanned day instead.</param>
/// <param name="Kind">What is set.</param>
/// <param name="At">For a check-in or check-out: when, within the occasion's claim; null for a status.</param>
/// <param name="Status">For a status: Present, Absent, Excused or OnLeave; null else.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CorrectionChange")]
public sealed record CorrectionChange(
    DateOnly Date, string OccasionId, CorrectionKind Kind, DateTimeOffset? At = null, AttendanceStatus? Status = null);
