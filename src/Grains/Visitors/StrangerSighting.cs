namespace AutoAttend.Grains.Visitors;

/// <summary>A stranger's sighting, as far as clustering looks at it.</summary>
/// <param name="SightingId">The same sighting is counted once.</param>
/// <param name="Embedding">L2-normalised.</param>
/// <param name="ModelId">The model that made it.</param>
/// <param name="FirstSeen">When it began.</param>
/// <param name="LastSeen">Its end so far.</param>
/// <param name="EvidenceId">Its picture; null where none was kept.</param>
public sealed record StrangerSighting(
    string SightingId, float[] Embedding, string ModelId, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, string? EvidenceId);
