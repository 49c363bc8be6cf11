using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>A face in the newest frame.</summary>
/// <param name="Box">In pixels of the source frame.</param>
/// <param name="TrackNumber">Its track; 0 while there is only one detection.</param>
/// <param name="Outcome">The track's decision; undecided until there is one.</param>
/// <param name="PersonId">Set only for a person.</param>
/// <param name="MatchCosine">Of the decision so far, -1..1.</param>
public sealed record LiveFace(FaceBox Box, long TrackNumber, TrackOutcome Outcome, string? PersonId, float? MatchCosine);
