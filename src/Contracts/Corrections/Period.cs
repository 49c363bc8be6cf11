namespace AutoAttend.Contracts.Corrections;

/// <summary>Days of a site that are or were closed.</summary>
/// <param name="ClosingId">The fact that closed them.</param>
/// <param name="SiteId">Where.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Records">How many records were kept.</param>
/// <param name="ClosedAt">When.</param>
/// <param name="ClosedBy">The account.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="ReopenedAt">When they were reopened; null while they are closed.</param>
/// <param name="ReopenedBy">The account; null while they are closed.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Period")]
public sealed record Period(
    string ClosingId,
    string SiteId,
    DateOnly From,
    DateOnly To,
    int Records,
    DateTimeOffset ClosedAt,
    string ClosedBy,
    string Reason,
    DateTimeOffset? ReopenedAt,
    string? ReopenedBy);
