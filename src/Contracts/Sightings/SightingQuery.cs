namespace AutoAttend.Contracts.Sightings;

/// <summary>Which sightings are wanted; a field that is null does not filter.</summary>
/// <param name="From">First seen at or after.</param>
/// <param name="To">First seen before.</param>
/// <param name="CameraId">By this camera.</param>
/// <param name="PersonId">Of this person.</param>
/// <param name="Outcome">With this outcome.</param>
/// <param name="Before">Continues after the last sighting of the page before: its <see cref="SightingPage.Next"/>.</param>
/// <param name="Take">At most so many, 1..1000.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.SightingQuery")]
public sealed record SightingQuery(
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? CameraId = null,
    string? PersonId = null,
    SightingOutcome? Outcome = null,
    string? Before = null,
    int Take = 50);
