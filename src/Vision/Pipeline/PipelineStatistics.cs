using System.Collections.Immutable;

namespace AutoAttend.Vision.Pipeline;

/// <summary>What a pipeline did since it was made.</summary>
/// <param name="Frames">Frames taken in.</param>
/// <param name="Searched">Frames searched for faces; the others were still.</param>
/// <param name="Faces">Faces found.</param>
/// <param name="Embedded">Chips embedded.</param>
/// <param name="UnavailableFrames">Frames dropped because no recognizer was there.</param>
/// <param name="UnavailableChips">Chips that no recognizer looked at.</param>
/// <param name="Times">Time spent in each stage.</param>
public sealed record PipelineStatistics(
    long Frames,
    long Searched,
    long Faces,
    long Embedded,
    long UnavailableFrames,
    long UnavailableChips,
    ImmutableDictionary<PipelineStage, TimeSpan> Times);
