using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>A camera that moves to another process: what is seen there goes on where the first left off.</summary>
public sealed class HandoverTests
{
    private readonly Studio studio = new();

    [Fact]
    public async Task A_named_track_goes_on_under_its_number_with_its_name_and_its_first_face()
    {
        var (first, handover) = await Leave(20);

        var second = await GoOn(handover, after: 3, frames: 40);

        var last = Assert.Single(second, report => report.Ended);
        Assert.Equal((1, "ann", Clip.Start), (last.TrackNumber, last.PersonId!, last.FirstSeen));
        Assert.All(first, report => Assert.False(report.Ended));
        Assert.Equal(Enumerable.Range(0, first.Count + second.Count), first.Concat(second).Select(report => report.Revision));
        Assert.Equal(60, last.Faces);
        Assert.NotNull(last.Jpeg);
    }

    [Fact]
    public async Task What_was_found_before_a_decision_counts_for_it()
    {
        // The chips of four frames are too few for a name, here as there.
        var (first, handover) = await Leave(4);
        Assert.Empty(first);

        var named = (await GoOn(handover, after: 2, frames: 4)).First(report => report.PersonId is not null);

        Assert.Equal((1, 0, "ann"), (named.TrackNumber, named.Revision, named.PersonId!));
    }

    [Fact]
    public async Task Whoever_left_during_the_move_is_reported_as_last_seen_before_it()
    {
        var (_, handover) = await Leave(20);
        studio.Face = _ => null;

        var last = Assert.Single(await GoOn(handover, after: 3, frames: 40));

        Assert.Equal((1, true, "ann", Clip.Start.AddSeconds(3.8)), (last.TrackNumber, last.Ended, last.PersonId!, last.LastSeen));
    }

    [Fact]
    public async Task Somebody_else_in_the_same_place_is_a_track_of_their_own()
    {
        var (_, handover) = await Leave(20);
        studio.Person = _ => "bob";

        var ended = (await GoOn(handover, after: 3, frames: 40)).Where(report => report.Ended).ToList();

        Assert.Equal(["ann", "bob"], ended.Select(report => report.PersonId!));
        Assert.Equal([1, 2], ended.Select(report => report.TrackNumber));
    }

    [Fact]
    public async Task After_too_long_a_move_a_new_visit_begins()
    {
        var (_, handover) = await Leave(20);

        var ended = (await GoOn(handover, after: 60, frames: 20)).Where(report => report.Ended).ToList();

        Assert.Equal([(1, "ann"), (2, "ann")], ended.Select(report => (report.TrackNumber, report.PersonId!)));
        Assert.Equal(Clip.Start.AddSeconds(3.8), ended[0].LastSeen);
    }

    [Fact]
    public async Task Frames_go_on_counting_so_that_no_two_chips_are_taken_for_one()
    {
        var (_, handover) = await Leave(20);

        Assert.Equal(20, handover.NextFrame);
        Assert.All(handover.Tracks.SelectMany(track => track.Found!.Case.Ballots), ballot => Assert.InRange(ballot.Frame, 0, 19));
    }

    [Fact]
    public void What_cannot_be_read_is_no_handover() => Assert.Null(PipelineHandover.FromBytes("{\"Tracks\":7}"u8.ToArray()));

    /// <summary>A pipeline that is stopped after some frames, and what it leaves, as it travels.</summary>
    private async Task<(List<TrackReport> Reports, PipelineHandover Handover)> Leave(int frames)
    {
        var pipeline = studio.Pipeline();
        pipeline.PrepareHandover();
        List<TrackReport> reports = [];
        await foreach (var report in pipeline.Run(studio.Frames(frames)))
            reports.Add(report);
        return (reports, PipelineHandover.FromBytes(pipeline.HandOver().ToBytes())!);
    }

    /// <param name="handover">What the other left.</param>
    /// <param name="after">Seconds without a frame.</param>
    /// <param name="frames">How many are seen then.</param>
    private async Task<List<TrackReport>> GoOn(PipelineHandover handover, double after, int frames)
    {
        var pipeline = new SightingPipeline(studio, new MatchThresholds(0.5f, 0.1f), new PipelineOptions(), before: handover);
        List<TrackReport> reports = [];
        await foreach (var report in pipeline.Run(studio.Frames(frames, handover.NextFrame, handover.LastFrameAt.AddSeconds(after))))
            reports.Add(report);
        return reports;
    }
}
