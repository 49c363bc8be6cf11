using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Tracking;

/// <summary>All that a track's chips said.</summary>
/// <param name="Ballots">Of the chips that were matched, in any order.</param>
/// <param name="Rejected">How many chips were not fit to be matched, by reason; a chip may count for several.</param>
/// <param name="Unavailable">How many chips no recognizer looked at.</param>
public sealed record Evidence(
    IReadOnlyList<Ballot> Ballots, IReadOnlyDictionary<QualityReason, int> Rejected, int Unavailable)
{
    /// <summary>What was wrong with most of the rejected chips; None where none was.</summary>
    public QualityReason DominatingFlaw =>
        Rejected.Count == 0 ? QualityReason.None : Rejected.OrderByDescending(flaw => flaw.Value).ThenBy(flaw => flaw.Key).First().Key;
}
