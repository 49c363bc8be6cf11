namespace AutoAttend.Contracts.Reports;

/// <summary>A time during which a camera was down.</summary>
/// <param name="CameraId">Which camera.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null while it still is.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CoverageGap")]
public sealed record CoverageGap(string CameraId, DateTimeOffset From, DateTimeOffset? To);
