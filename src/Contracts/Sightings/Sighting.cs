using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Contracts.Sightings;

/// <summary>
/// The decision on one track. While the track lasts the same sighting comes again with a higher <see cref="Revision"/> and a later
/// <see cref="LastSeen"/>; its person never changes.
/// </summary>
/// <param name="Id">Camera, start of its capture session and track: the same track never makes a second sighting.</param>
/// <param name="Revision">Counts from 0.</param>
/// <param name="SiteId">Where.</param>
/// <param name="CameraId">By which camera.</param>
/// <param name="Direction">The camera's direction at that time.</param>
/// <param name="Track">Number of the track within the capture session.</param>
/// <param name="Outcome">Person, stranger or undecided.</param>
/// <param name="PersonId">Set only for <see cref="SightingOutcome.Person"/>.</param>
/// <param name="VisitorId">Set for a stranger that was put to a visitor.</param>
/// <param name="MatchCosine">Of the nearest person, named or not, -1..1; null where nothing was matched.</param>
/// <param name="MatchMargin">To the next person, 0..2.</param>
/// <param name="FirstSeen">Capture time of the track's first face.</param>
/// <param name="LastSeen">Capture time of its last face so far.</param>
/// <param name="Faces">Faces in the track so far.</param>
/// <param name="BestFacePixels">Width of its best face.</param>
/// <param name="Reason">Why undecided; null otherwise.</param>
/// <param name="EvidenceId">The stored picture of its best face; null where none was kept.</param>
/// <param name="ModelId">The embedding model that decided.</param>
/// <param name="Ended">Whether the track is over.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Sighting")]
public sealed record Sighting(
    string Id,
    int Revision,
    string SiteId,
    string CameraId,
    CameraDirection Direction,
    long Track,
    SightingOutcome Outcome,
    string? PersonId,
    string? VisitorId,
    float? MatchCosine,
    float? MatchMargin,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    int Faces,
    float BestFacePixels,
    string? Reason,
    string? EvidenceId,
    string ModelId,
    bool Ended);
