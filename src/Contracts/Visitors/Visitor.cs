namespace AutoAttend.Contracts.Visitors;

/// <summary>A cluster of strangers' sightings that look alike.</summary>
/// <param name="Id">Stable within its site.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Sightings">How many.</param>
/// <param name="FirstSeen">The earliest.</param>
/// <param name="LastSeen">The latest.</param>
/// <param name="EvidenceId">The picture of the best of them; null where none was kept.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Visitor")]
public sealed record Visitor(
    string Id, string SiteId, int Sightings, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, string? EvidenceId);
