using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline.Handover;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>One track with its case, its budget, its evidence and what was reported of it.</summary>
internal sealed class Followed(Track track, TrackVote vote, PipelineOptions options)
{
    private readonly TrackCase subject = new(vote, options.Budget);
    private readonly EmbeddingBudget budget = new(options.Budget);
    private readonly Shots shots = new(options.EvidencePixels);
    private (float Weight, float[] Embedding)? clearest;
    private DateTimeOffset lastReport = track.FirstSeen;
    private bool isDecisionReported;
    private int looks;
    private int revision;

    /// <summary>Goes on where another process left off.</summary>
    public Followed(Track track, TrackVote vote, PipelineOptions options, FindingsHandover before)
        : this(track, vote, options)
    {
        subject = new TrackCase(vote, options.Budget, before.Case);
        budget = new EmbeddingBudget(options.Budget, before.Budget);
        shots = new Shots(options.EvidencePixels, before);
        clearest = before.Clearest is { } embedding ? (before.ClearestWeight, embedding) : null;
        (lastReport, isDecisionReported, looks, revision) = (before.LastReport, before.IsDecisionReported, before.Looks, before.Revision);
    }

    public Track Track => track;

    public Verdict Verdict => subject.Verdict;

    /// <summary>
    /// Whether it is worth searching a picture in which nothing moves for another chip: a face that was looked at often without a
    /// decision, a portrait on the wall for one, does not become another by waiting.
    /// </summary>
    public bool IsOpen => subject.Phase == TrackPhase.Doubted || (subject.Phase == TrackPhase.Open && looks < options.Budget.Attempts);

    /// <summary>Whether the track went over to somebody else; see <see cref="SomebodyElseSince"/>.</summary>
    public bool IsSomebodyElse => subject.IsSomebodyElse;

    /// <summary>Capture time of the first chip that spoke against the decision.</summary>
    public DateTimeOffset SomebodyElseSince => subject.Contradictions[0].At;

    /// <summary>Whether a chip of this moment is worth being cut.</summary>
    public bool IsDue(DateTimeOffset at) => track.Number > 0 && budget.IsDue(at, subject.Phase, track.Latest.Box.Width);

    /// <summary>Looks at a chip, and says whether it is to be matched.</summary>
    public bool Accepts(Chip chip, Frame frame)
    {
        looks++;
        shots.Offer(chip, frame);
        if (chip.Quality.IsGood)
            return budget.Allows(frame.CapturedAt, subject.Phase, chip.Weight, chip.Face.Box.Width);
        subject.Reject(chip.Quality.Reasons);
        return false;
    }

    /// <summary>Counts a chip that was matched.</summary>
    public void Add(Chip chip, Frame frame, Identification identification)
    {
        budget.Spend(frame.CapturedAt, chip.Weight, chip.Face.Box.Width);
        var ballot = new Ballot(frame.Number, frame.CapturedAt, chip.Weight, chip.Quality.HasLowDetail, identification.Match);
        subject.Add(ballot);
        if (vote.Agrees(ballot))
            shots.Offer(chip, frame, ballot.Match!.Value.PersonId);
        if (subject.Phase == TrackPhase.Doubted)
            return;
        track.Remember(identification.Embedding);
        if (clearest is not { } known || chip.Weight > known.Weight)
            clearest = (chip.Weight, identification.Embedding);
    }

    /// <summary>Takes over what a split track collected against itself.</summary>
    public void Inherit(Followed split)
    {
        shots.Inherit(split.shots);
        foreach (var ballot in split.subject.Contradictions)
            subject.Add(ballot);
    }

    /// <summary>Counts a chip that no recognizer looked at.</summary>
    public void Miss() => subject.Miss();

    /// <summary>A report where the track was just decided, or where the last one is long enough ago.</summary>
    public TrackReport? Due(DateTimeOffset at)
    {
        var isNews = Verdict.IsDecided && !isDecisionReported;
        var isTime = track.Faces >= options.ReportedFaces && (at - lastReport).TotalSeconds >= options.ReportSeconds;
        if (!isNews && !isTime)
            return null;
        lastReport = at;
        return Report(track.LastSeen, ended: false);
    }

    /// <summary>The last report; null for an undecided track of too few faces.</summary>
    public TrackReport? End()
    {
        if (!Verdict.IsDecided && track.Faces < options.ReportedFaces)
            return null;
        // In doubt at the end, the person is held to have been there only as long as a chip said so.
        return Report(subject.Phase == TrackPhase.Doubted ? subject.LastBorneOut ?? track.LastSeen : track.LastSeen, ended: true);
    }

    /// <summary>For whoever goes on.</summary>
    public FindingsHandover HandOver() => new(
        subject.HandOver(),
        budget.HandOver(),
        shots.HandOverBest(),
        shots.HandOverMatched(),
        clearest?.Weight ?? 0,
        clearest?.Embedding,
        lastReport,
        isDecisionReported,
        looks,
        revision);

    private TrackReport Report(DateTimeOffset lastSeen, bool ended)
    {
        isDecisionReported |= Verdict.IsDecided;
        var best = shots.For(Verdict.PersonId);
        return new TrackReport(
            track.Number,
            revision++,
            Verdict.Outcome,
            Verdict.PersonId,
            Verdict.MatchCosine,
            Verdict.MatchMargin,
            track.FirstSeen,
            lastSeen,
            track.Faces,
            best.Chip?.Quality.FacePixels ?? 0,
            Verdict.ReasonText,
            best.Chip?.Image,
            best.Jpeg,
            clearest?.Embedding,
            ended);
    }
}
