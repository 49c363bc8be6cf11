using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Quality;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Tests.Tracking;

public sealed class TrackCaseTests
{
    private readonly TrackCase subject = new(new TrackVote(new MatchThresholds(0.5f, 0.1f), new VoteOptions()), new BudgetOptions());

    [Fact]
    public void A_decision_stands_against_one_bad_chip()
    {
        Add("ann", 1, 2, 3);
        Add("bob", 4);

        Assert.Equal(("ann", TrackPhase.Doubted), (subject.Verdict.PersonId, subject.Phase));

        Add("ann", 5);

        Assert.Equal((TrackPhase.Decided, false), (subject.Phase, subject.IsSomebodyElse));
    }

    [Fact]
    public void Three_chips_in_a_row_of_another_person_say_that_the_track_went_over()
    {
        Add("ann", 1, 2, 3, 4);
        Add("bob", 5, 6, 7);

        Assert.True(subject.IsSomebodyElse);
        Assert.Equal("ann", subject.Verdict.PersonId);
        Assert.Equal([5, 6, 7], subject.Contradictions.Select(ballot => ballot.Frame));
        Assert.Equal(Scene.Start.AddSeconds(0.8), subject.LastBorneOut);
    }

    [Fact]
    public void A_stranger_who_turns_out_to_be_enrolled_is_contradicted_too()
    {
        for (var frame = 1; frame <= 5; frame++)
            subject.Add(TrackVoteTests.For("ann", frame, cosine: 0.1f));
        Assert.Equal(TrackOutcome.Stranger, subject.Verdict.Outcome);

        Add("ann", 6, 7, 8);

        Assert.True(subject.IsSomebodyElse);
    }

    [Fact]
    public void A_named_person_who_looks_away_contradicts_nothing()
    {
        Add("ann", 1, 2, 3);
        foreach (var frame in Enumerable.Range(4, 10))
            subject.Add(TrackVoteTests.For("ann", frame, cosine: 0.2f, lowDetail: true));

        Assert.Equal(TrackPhase.Decided, subject.Phase);
    }

    [Fact]
    public void The_poorest_ballots_are_forgotten_first()
    {
        foreach (var frame in Enumerable.Range(1, 3))
            subject.Add(TrackVoteTests.For("eve", frame, cosine: 0.45f, weight: 0.5f));
        foreach (var frame in Enumerable.Range(4, 200))
            subject.Add(TrackVoteTests.For("ann", frame, cosine: 0.1f, weight: 0.1f));

        Assert.Equal(0.45f, subject.Verdict.MatchCosine);
    }

    [Fact]
    public void A_flaw_is_counted_under_each_of_its_reasons()
    {
        subject.Reject(QualityReason.TooSmall | QualityReason.Blurred);
        subject.Reject(QualityReason.Blurred);

        Assert.Equal("LowQuality: Blurred", subject.Verdict.ReasonText);
    }

    private void Add(string person, params int[] frames)
    {
        foreach (var frame in frames)
            subject.Add(TrackVoteTests.For(person, frame));
    }
}
