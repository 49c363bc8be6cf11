using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Quality;
using AutoAttend.Vision.Tracking;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Tracking;

public sealed class TrackVoteTests
{
    private static readonly MatchThresholds Thresholds = new(MatchCosine: 0.5f, MatchMargin: 0.1f) { LowDetailCosine = 0.65f };
    private static readonly TrackVote Vote = new(Thresholds, new VoteOptions());

    [Fact]
    public void Three_frames_that_agree_name_a_person()
    {
        var verdict = Decide(For("ann", 1, 0.7f), For("ann", 2, 0.6f), For("ann", 3, 0.8f));

        Assert.Equal((TrackOutcome.Person, "ann"), (verdict.Outcome, verdict.PersonId));
        Assert.Equal(0.7f, verdict.MatchCosine!.Value, 0.001f);
        Assert.Null(verdict.ReasonText);
    }

    [Fact]
    public void Three_chips_of_one_frame_are_one_witness() =>
        Assert.Equal(TrackOutcome.Undecided, Decide(For("ann", 1), For("ann", 1), For("ann", 1)).Outcome);

    [Fact]
    public void A_second_person_with_a_fair_share_blocks_the_name()
    {
        var verdict = Decide(For("ann", 1), For("ann", 2), For("ann", 3), For("bob", 4));

        Assert.Equal((TrackOutcome.Undecided, "Ambiguous"), (verdict.Outcome, verdict.ReasonText));
    }

    [Fact]
    public void Twins_in_the_gallery_are_ambiguous()
    {
        var verdict = Decide([.. Enumerable.Range(1, 6).Select(frame => For("ann", frame, 0.8f, margin: 0.03f))]);

        Assert.Equal((TrackOutcome.Undecided, "Ambiguous"), (verdict.Outcome, verdict.ReasonText));
    }

    [Fact]
    public void Five_good_chips_that_match_nobody_are_a_stranger()
    {
        var verdict = Decide([.. Enumerable.Range(1, 5).Select(frame => For("ann", frame, 0.2f))]);

        Assert.Equal((TrackOutcome.Stranger, null, 0.2f), (verdict.Outcome, verdict.PersonId, verdict.MatchCosine));
    }

    [Fact]
    public void With_an_empty_gallery_everybody_is_a_stranger() =>
        Assert.Equal(
            TrackOutcome.Stranger,
            Decide([.. Enumerable.Range(1, 5).Select(frame => new Ballot(frame, Scene.Start, 1, false, null))]).Outcome);

    [Fact]
    public void Chips_of_low_detail_make_no_stranger() =>
        Assert.Equal("LowDetail", Decide([.. Enumerable.Range(1, 12).Select(frame => For("ann", frame, 0.2f, lowDetail: true))]).ReasonText);

    [Theory]
    [InlineData(5, 0.8f, TrackOutcome.Undecided)]
    [InlineData(6, 0.8f, TrackOutcome.Person)]
    [InlineData(12, 0.6f, TrackOutcome.Undecided)]
    public void Chips_of_low_detail_name_a_person_only_in_numbers_and_with_a_higher_mean(int chips, float cosine, TrackOutcome outcome) =>
        Assert.Equal(outcome, Decide([.. Enumerable.Range(1, chips).Select(frame => For("ann", frame, cosine, lowDetail: true))]).Outcome);

    [Fact]
    public void Three_lucky_chips_among_many_poor_matches_name_nobody() =>
        Assert.Equal(
            TrackOutcome.Undecided,
            Decide([For("ann", 1, 0.51f), For("ann", 2, 0.51f), For("ann", 3, 0.51f), For("ann", 4, 0.2f), For("ann", 5, 0.2f)]).Outcome);

    [Fact]
    public void A_near_miss_is_neither_the_person_nor_a_stranger()
    {
        var verdict = Decide([.. Enumerable.Range(1, 12).Select(frame => For("ann", frame, 0.45f))]);

        Assert.Equal((TrackOutcome.Undecided, "NearThreshold"), (verdict.Outcome, verdict.ReasonText));
    }

    [Fact]
    public void Two_chips_are_too_few() => Assert.Equal("TooFewFaces", Decide(For("ann", 1), For("ann", 2)).ReasonText);

    [Fact]
    public void The_commonest_flaw_is_the_reason_of_low_quality()
    {
        var rejected = new Dictionary<QualityReason, int> { [QualityReason.TooSmall] = 2, [QualityReason.Blurred] = 7 };

        Assert.Equal("LowQuality: Blurred", Vote.Decide(new Evidence([For("ann", 1)], rejected, 0)).ReasonText);
    }

    [Fact]
    public void A_missing_recognizer_is_said_so() =>
        Assert.Equal("RecognizerUnavailable", Vote.Decide(new Evidence([], new Dictionary<QualityReason, int>(), 4)).ReasonText);

    [Property]
    public Property The_order_of_the_ballots_does_not_matter() => Prop.ForAll(Ballots(), ballots =>
    {
        var one = Decide(ballots);
        var other = Decide([.. ballots.Reverse()]);
        return one.Outcome == other.Outcome && one.PersonId == other.PersonId && one.Reason == other.Reason;
    });

    [Property]
    public Property No_single_frame_names_anybody() =>
        Prop.ForAll(Ballots(), ballots => Decide([.. ballots.Select(ballot => ballot with { Frame = 1 })]).Outcome != TrackOutcome.Person);

    [Property]
    public Property Ballots_for_another_never_help_a_person() => Prop.ForAll(Ballots(), Ballots(), (ballots, more) =>
    {
        Ballot[] others = [.. more.Select(ballot => ballot with { Match = ballot.Match!.Value with { PersonId = "other" } })];
        var after = Decide([.. ballots, .. others]);
        return after is not { Outcome: TrackOutcome.Person, PersonId: not "other" } || Decide(ballots).PersonId == after.PersonId;
    });

    [Property]
    public Property Whoever_is_named_was_near_enough() => Prop.ForAll(Ballots(), ballots =>
    {
        var verdict = Decide(ballots);
        return verdict.Outcome != TrackOutcome.Person
            || (verdict.MatchCosine >= Thresholds.MatchCosine - 1e-5 && verdict.MatchMargin >= Thresholds.MatchMargin - 1e-5);
    });

    [Property]
    public Property A_chip_that_fits_somebody_rules_a_stranger_out() => Prop.ForAll(Ballots(), ballots =>
        Decide([.. ballots, For("ann", 99)]).Outcome != TrackOutcome.Stranger);

    internal static Ballot For(string person, long frame, float cosine = 0.7f, float margin = 0.4f, float weight = 1, bool lowDetail = false) =>
        new(frame, Scene.Start.AddSeconds(frame * 0.2), weight, lowDetail, new Match(person, cosine, margin));

    private static Verdict Decide(params Ballot[] ballots) => Vote.Decide(new Evidence(ballots, new Dictionary<QualityReason, int>(), 0));

    private static Arbitrary<Ballot[]> Ballots()
    {
        var ballot = from frame in Gen.Choose(1, 8)
                     from person in Gen.Elements("ann", "ann", "ann", "bob", "eve")
                     from cosine in Gen.Choose(20, 90)
                     from margin in Gen.Choose(0, 60)
                     from weight in Gen.Choose(1, 10)
                     from lowDetail in Gen.Elements(false, false, true)
                     select For(person, frame, cosine / 100f, margin / 100f, weight / 10f, lowDetail);
        return ballot.ArrayOf().ToArbitrary();
    }
}
