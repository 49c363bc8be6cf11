using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Grains.Cameras;

/// <summary>A sighting on its way to storage.</summary>
/// <param name="Sighting">Without its visitor and evidence, which delivering it adds.</param>
/// <param name="Picture">The best face as JPEG; null where it is the one that was delivered before.</param>
/// <param name="Embedding">Of the best chip, L2-normalised; null where none was made.</param>
internal sealed record SightingDelivery(Sighting Sighting, byte[]? Picture, float[]? Embedding);
