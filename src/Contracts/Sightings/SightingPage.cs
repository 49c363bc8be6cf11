namespace AutoAttend.Contracts.Sightings;

/// <summary>A page of sightings, newest first.</summary>
/// <param name="Sightings">In descending order of first seen.</param>
/// <param name="Next">Hand it to <see cref="SightingQuery.Before"/> for the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.SightingPage")]
public sealed record SightingPage(IReadOnlyList<Sighting> Sightings, string? Next);
