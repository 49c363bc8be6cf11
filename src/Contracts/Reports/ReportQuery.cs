using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Reports;

/// <summary>Which records a report is about; a field that is null does not filter.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; at most 366 days.</param>
/// <param name="PersonId">Of this person.</param>
/// <param name="Group">Of people in this group on the day.</param>
/// <param name="CourseId">Of this course's sessions.</param>
/// <param name="Kind">For occasions of this kind.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ReportQuery")]
public sealed record ReportQuery(
    DateOnly From, DateOnly To, string? PersonId = null, string? Group = null, string? CourseId = null, OccasionKind? Kind = null);
