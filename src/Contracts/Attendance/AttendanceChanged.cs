namespace AutoAttend.Contracts.Attendance;

/// <summary>That a record changed, and what changed it. Sent after the fact was written; the figures are those without and with it.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Date">The occasion's day.</param>
/// <param name="OccasionId">The occasion.</param>
/// <param name="FactId">The sighting or fact that changed it; null where a plan, or time alone, did.</param>
/// <param name="Before">Null where there was no record.</param>
/// <param name="After">Null where there is none any more.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AttendanceChanged")]
public sealed record AttendanceChanged(
    string PersonId, string SiteId, DateOnly Date, string OccasionId, string? FactId, RecordFigures? Before, RecordFigures? After);
