using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Tracking;

/// <summary>The outcome of a vote.</summary>
/// <param name="Outcome">Person, stranger or undecided.</param>
/// <param name="PersonId">Set only for a person.</param>
/// <param name="MatchCosine">
/// For a person the weighted mean of the agreeing chips; otherwise the highest of any chip, -1..1; null where nothing was matched.
/// </param>
/// <param name="MatchMargin">Belongs to <paramref name="MatchCosine"/>, 0..2.</param>
/// <param name="Reason">Why undecided; null otherwise.</param>
/// <param name="Flaw">What was wrong with the chips, for <see cref="UndecidedReason.LowQuality"/>.</param>
public sealed record Verdict(
    TrackOutcome Outcome,
    string? PersonId,
    float? MatchCosine,
    float? MatchMargin,
    UndecidedReason? Reason = null,
    QualityReason Flaw = QualityReason.None)
{
    public bool IsDecided => Outcome != TrackOutcome.Undecided;

    /// <summary>The reason in a word or two, such as <c>LowQuality: Blurred</c>; null for a decided track.</summary>
    public string? ReasonText => Flaw == QualityReason.None ? Reason?.ToString() : $"{Reason}: {Flaw}";
}
