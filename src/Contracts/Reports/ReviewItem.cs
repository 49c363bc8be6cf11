using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Reports;

/// <summary>Something to look at.</summary>
/// <param name="Reason">Why.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="Date">The day.</param>
/// <param name="OccasionId">The occasion.</param>
/// <param name="Record">The record; null where there is none.</param>
/// <param name="SourceId">The sighting or fact; null where the record says it all.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ReviewItem")]
public sealed record ReviewItem(
    ReviewReason Reason, string PersonId, DateOnly Date, string OccasionId, AttendanceRecord? Record, string? SourceId);
