using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Contracts.Cameras;

/// <summary>A face in the live picture.</summary>
/// <param name="Box">In pixels of <see cref="LivePicture.Width"/> x <see cref="LivePicture.Height"/>.</param>
/// <param name="Track">The track it belongs to; 0 while the face is not followed yet.</param>
/// <param name="Outcome">The track's decision so far; null while none was made.</param>
/// <param name="PersonId">Set for <see cref="SightingOutcome.Person"/>.</param>
/// <param name="MatchCosine">Of the decision, -1..1.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.LiveFace")]
public sealed record LiveFace(FaceBox Box, long Track, SightingOutcome? Outcome, string? PersonId, float? MatchCosine);
