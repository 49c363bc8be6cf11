using AutoAttend.Vision.Quality;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>A <see cref="TrackCase"/> on its way to another process.</summary>
public sealed record CaseHandover(
    IReadOnlyList<Ballot> Ballots,
    IReadOnlyList<Ballot> Contradictions,
    IReadOnlyDictionary<QualityReason, int> Rejected,
    int Unavailable,
    Verdict Verdict,
    DateTimeOffset? LastBorneOut);
