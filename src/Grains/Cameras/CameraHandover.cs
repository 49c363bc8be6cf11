namespace AutoAttend.Grains.Cameras;

/// <summary>What a camera takes along to another silo, so that whoever is in the picture stays one sighting.</summary>
/// <param name="SessionStart">Part of the ids of its sightings.</param>
/// <param name="ModelId">The embedding model of the tracks: they mean nothing to another one.</param>
/// <param name="NextFrame">The number of its next frame.</param>
/// <param name="Tracks">See <see cref="Vision.Pipeline.Handover.PipelineHandover.ToBytes"/>.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CameraHandover")]
public sealed record CameraHandover(DateTimeOffset SessionStart, string ModelId, long NextFrame, byte[] Tracks);
