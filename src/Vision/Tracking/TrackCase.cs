using AutoAttend.Vision.Pipeline.Handover;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Tracking;

/// <summary>
/// The case of one track: collects what its chips say, decides once, and from then on only watches whether the track is still the
/// same person's. Pure: no pixels, no clock.
/// </summary>
public sealed class TrackCase(TrackVote vote, BudgetOptions options)
{
    private readonly List<Ballot> ballots = [];
    private readonly List<Ballot> contradictions = [];
    private readonly Dictionary<QualityReason, int> rejected = [];
    private int unavailable;

    /// <summary>Goes on where another left off.</summary>
    internal TrackCase(TrackVote vote, BudgetOptions options, CaseHandover before)
        : this(vote, options)
    {
        ballots.AddRange(before.Ballots);
        contradictions.AddRange(before.Contradictions);
        rejected = before.Rejected.ToDictionary();
        (unavailable, Verdict, LastBorneOut) = (before.Unavailable, before.Verdict, before.LastBorneOut);
    }

    /// <summary>The decision; while undecided it may still become any.</summary>
    public Verdict Verdict { get; private set; } = vote.Decide(new Evidence([], new Dictionary<QualityReason, int>(), 0));

    /// <summary>How urgently another chip is wanted.</summary>
    public TrackPhase Phase =>
        !Verdict.IsDecided ? TrackPhase.Open : contradictions.Count == 0 ? TrackPhase.Decided : TrackPhase.Doubted;

    /// <summary>Whether so many chips in a row spoke against the decision that the track must have gone over to somebody else.</summary>
    public bool IsSomebodyElse => contradictions.Count >= options.Contradictions;

    /// <summary>Capture time of the last chip that did not speak against the decision.</summary>
    public DateTimeOffset? LastBorneOut { get; private set; }

    /// <summary>The chips in a row that speak against the decision, oldest first.</summary>
    public IReadOnlyList<Ballot> Contradictions => contradictions;

    /// <summary>Counts a chip that was matched. A decided case is never decided anew, it can only be contradicted.</summary>
    public void Add(Ballot ballot)
    {
        if (Verdict.IsDecided)
        {
            if (Contradicts(ballot))
            {
                contradictions.Add(ballot);
                return;
            }
            contradictions.Clear();
            LastBorneOut = ballot.At;
            return;
        }
        ballots.Add(ballot);
        if (ballots.Count > options.BallotsKept)
            ballots.Remove(ballots.MinBy(kept => kept.Weight));
        LastBorneOut = ballot.At;
        Decide();
    }

    /// <summary>Counts a chip that was not fit to be matched.</summary>
    public void Reject(QualityReason reasons)
    {
        foreach (var reason in Enum.GetValues<QualityReason>())
        {
            if (reason != QualityReason.None && reasons.HasFlag(reason))
                rejected[reason] = rejected.GetValueOrDefault(reason) + 1;
        }
        Decide();
    }

    /// <summary>Counts a chip that no recognizer looked at.</summary>
    public void Miss()
    {
        unavailable++;
        Decide();
    }

    /// <summary>For whoever goes on.</summary>
    internal CaseHandover HandOver() => new([.. ballots], [.. contradictions], rejected.ToDictionary(), unavailable, Verdict, LastBorneOut);

    private bool Contradicts(Ballot ballot) =>
        vote.Agrees(ballot) ? ballot.Match!.Value.PersonId != Verdict.PersonId : Verdict.PersonId is not null && vote.IsClearlyNobody(ballot);

    private void Decide()
    {
        if (!Verdict.IsDecided)
            Verdict = vote.Decide(new Evidence(ballots, rejected, unavailable));
    }
}
