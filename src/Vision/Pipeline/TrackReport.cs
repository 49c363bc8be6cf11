using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>What is known of one track. While the track lasts it is reported again with a higher revision.</summary>
/// <param name="TrackNumber">Counts the tracks of one pipeline from 1.</param>
/// <param name="Revision">Counts the reports of the track from 0.</param>
/// <param name="Outcome">An undecided track may be decided later; a decision never changes.</param>
/// <param name="PersonId">Set only for a person.</param>
/// <param name="MatchCosine">See <see cref="Verdict.MatchCosine"/>.</param>
/// <param name="MatchMargin">See <see cref="Verdict.MatchMargin"/>.</param>
/// <param name="FirstSeen">Capture time of the first face.</param>
/// <param name="LastSeen">Capture time of the last face so far.</param>
/// <param name="Faces">Faces joined so far.</param>
/// <param name="BestFacePixels">Width of the best face in pixels of the source frame; 0 where none was looked at.</param>
/// <param name="Reason">Why undecided, such as <c>LowQuality: Blurred</c>; null otherwise.</param>
/// <param name="Chip">The best chip by quality, 112x112; null where none was looked at.</param>
/// <param name="Jpeg">The best face with its surroundings; null where none was looked at.</param>
/// <param name="Embedding">L2-normalised, of the best chip that was matched; null where none was.</param>
/// <param name="Ended">Whether the track is over: this is its last report.</param>
public sealed record TrackReport(
    long TrackNumber,
    int Revision,
    TrackOutcome Outcome,
    string? PersonId,
    float? MatchCosine,
    float? MatchMargin,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    int Faces,
    float BestFacePixels,
    string? Reason,
    BgrImage? Chip,
    byte[]? Jpeg,
    float[]? Embedding,
    bool Ended);
