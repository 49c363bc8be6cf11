using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Tracking;

/// <summary>
/// Decides who a track is by a vote of its chips. Pure: the same evidence in any order gives the same verdict. Wrongly naming
/// somebody is worse than not naming them, so every doubt ends in undecided.
/// </summary>
public sealed class TrackVote(MatchThresholds thresholds, VoteOptions options)
{
    public Verdict Decide(Evidence evidence)
    {
        var agreeing = evidence.Ballots
            .Where(Agrees)
            .GroupBy(ballot => ballot.Match!.Value.PersonId)
            .OrderByDescending(person => person.Sum(ballot => (double)ballot.Weight))
            .ThenBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => person.ToArray())
            .ToArray();

        if (agreeing.Length > 0 && IsNamed(agreeing[0], agreeing.ElementAtOrDefault(1) ?? [], evidence.Ballots))
            return Named(agreeing[0]);
        if (agreeing.Length == 0 && IsStranger(evidence.Ballots))
            return Nearest(evidence, TrackOutcome.Stranger);
        var reason = Why(evidence, agreeing.Length);
        return Nearest(evidence, TrackOutcome.Undecided) with
        {
            Reason = reason,
            Flaw = reason == UndecidedReason.LowQuality ? evidence.DominatingFlaw : QualityReason.None,
        };
    }

    /// <summary>Whether a chip is for its nearest person: near enough, and no other person is nearly as near.</summary>
    public bool Agrees(Ballot ballot) =>
        ballot.Match is { } match && match.MatchCosine >= thresholds.MatchCosine && match.MatchMargin >= thresholds.MatchMargin;

    /// <summary>Whether a chip is good enough to say who somebody is not, and says so of everybody.</summary>
    public bool IsClearlyNobody(Ballot ballot) =>
        !ballot.HasLowDetail && IsFar(ballot);

    private bool IsNamed(Ballot[] first, Ballot[] second, IReadOnlyList<Ballot> all)
    {
        var weight = first.Sum(ballot => (double)ballot.Weight);
        return Witnesses(first) >= options.NamingFrames
            && weight >= options.NamingShare * all.Sum(ballot => (double)ballot.Weight)
            && second.Sum(ballot => (double)ballot.Weight) < options.ConflictShare * weight
            && all.Sum(ballot => ballot.Weight * Surplus(ballot, first[0].Match!.Value.PersonId)) >= 0;
    }

    /// <summary>
    /// By how much a chip exceeds the mean that its detail asks for. Only the nearest person's cosine is known: another's is at most the
    /// margin below it, and never counts in their favour.
    /// </summary>
    private double Surplus(Ballot ballot, string personId)
    {
        var required = thresholds.CosineFor(ballot.HasLowDetail);
        if (ballot.Match is not { } match)
            return -required;
        return match.PersonId == personId
            ? match.MatchCosine - required
            : Math.Min(0, match.MatchCosine - match.MatchMargin - required);
    }

    private bool IsStranger(IReadOnlyList<Ballot> ballots)
    {
        var detailed = ballots.Where(ballot => !ballot.HasLowDetail).ToArray();
        return Frames(detailed) >= options.StrangerFrames && detailed.All(IsClearlyNobody);
    }

    private UndecidedReason Why(Evidence evidence, int candidates)
    {
        var ballots = evidence.Ballots;
        var frames = Frames(ballots);
        if (candidates > 1 || ballots.Count(IsTooCloseToCall) >= options.NamingFrames)
            return UndecidedReason.Ambiguous;
        if (frames < options.NamingFrames && evidence.Unavailable > ballots.Count)
            return UndecidedReason.RecognizerUnavailable;
        if (frames < options.StrangerFrames && evidence.Rejected.Values.Sum() > ballots.Count)
            return UndecidedReason.LowQuality;
        if (frames < options.NamingFrames)
            return UndecidedReason.TooFewFaces;
        if (!ballots.All(IsFar))
            return UndecidedReason.NearThreshold;
        return ballots.Any(ballot => ballot.HasLowDetail) ? UndecidedReason.LowDetail : UndecidedReason.TooFewFaces;
    }

    private bool IsFar(Ballot ballot) => !(ballot.Match?.MatchCosine > thresholds.MatchCosine - options.StrangerGap);

    private bool IsTooCloseToCall(Ballot ballot) =>
        ballot.Match is { } match && match.MatchCosine >= thresholds.MatchCosine && match.MatchMargin < thresholds.MatchMargin;

    private static Verdict Named(Ballot[] agreeing)
    {
        var weight = agreeing.Sum(ballot => (double)ballot.Weight);
        return new Verdict(
            TrackOutcome.Person,
            agreeing[0].Match!.Value.PersonId,
            (float)(agreeing.Sum(ballot => (double)ballot.Weight * ballot.Match!.Value.MatchCosine) / weight),
            (float)(agreeing.Sum(ballot => (double)ballot.Weight * ballot.Match!.Value.MatchMargin) / weight));
    }

    private static Verdict Nearest(Evidence evidence, TrackOutcome outcome)
    {
        var nearest = evidence.Ballots.Where(ballot => ballot.Match is not null).Select(ballot => ballot.Match)
            .OrderByDescending(match => match!.Value.MatchCosine).ThenBy(match => match!.Value.MatchMargin).FirstOrDefault();
        return new Verdict(outcome, null, nearest?.MatchCosine, nearest?.MatchMargin);
    }

    private double Witnesses(IEnumerable<Ballot> ballots) =>
        ballots.GroupBy(ballot => ballot.Frame).Sum(frame => frame.Any(ballot => !ballot.HasLowDetail) ? 1 : options.LowDetailFrame);

    private static int Frames(IEnumerable<Ballot> ballots) => ballots.DistinctBy(ballot => ballot.Frame).Count();
}
