using System.Collections.Immutable;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraWatchTests
{
    private readonly StandingTime _time = new();
    private readonly InMemoryFactLedger _facts = new(new Faults());
    private readonly CameraWatch _watch;

    public CameraWatchTests()
    {
        _watch = new CameraWatch(_facts, _time);
        _watch.Begin(_time.Now);
    }

    [Fact]
    public async Task A_camera_that_looks_at_frames_has_no_outage()
    {
        for (var frames = 0; frames < 300; frames += 5)
            await Look(frames, TimeSpan.FromSeconds(1));
        Assert.Empty(_facts.All);
    }

    [Fact]
    public async Task One_that_looks_at_none_for_half_a_minute_is_down_since_the_last_one_and_told_so_once()
    {
        await Look(10, TimeSpan.FromSeconds(1));
        var last = _time.Now;
        for (var second = 0; second < 120; second++)
            await Look(10, TimeSpan.FromSeconds(1));

        var outage = Assert.Single(_facts.All);
        Assert.Equal((last, "main", null), (outage.Start, outage.SiteId, outage.PersonId));
        Assert.Equal(new CameraOutage("door", Ongoing: true), outage.Content);
    }

    [Fact]
    public async Task When_it_is_back_the_outage_has_an_end_under_the_same_start()
    {
        await Look(10, TimeSpan.FromSeconds(1));
        await Look(10, TimeSpan.FromMinutes(5));
        await Look(11, TimeSpan.FromMinutes(5));

        Assert.Equal(2, _facts.All.Count);
        Assert.Equal(_facts.All[0].Start, _facts.All[1].Start);
        Assert.Equal(new CameraOutage("door", Ongoing: false), _facts.All[1].Content);
        Assert.Equal(TimeSpan.FromMinutes(10), _facts.All[1].End - _facts.All[1].Start);
    }

    [Fact]
    public async Task One_that_lasts_is_told_again_within_the_reach_of_every_day_it_spans()
    {
        await Look(10, TimeSpan.FromSeconds(1));
        for (var hour = 0; hour < 48; hour++)
            await Look(10, TimeSpan.FromHours(1));

        Assert.InRange(_facts.All.Count, 8, 9);
        Assert.Single(_facts.All.Select(fact => fact.Start).Distinct());
    }

    [Fact]
    public async Task Frames_that_nobody_could_recognise_do_not_count()
    {
        await Look(10, TimeSpan.FromSeconds(1));
        for (var second = 0; second < 60; second++)
            await Look(10 + (5 * second), TimeSpan.FromSeconds(1), unrecognised: 5 * second);
        Assert.Single(_facts.All);
    }

    [Fact]
    public async Task A_capture_that_was_begun_anew_is_not_taken_for_frames()
    {
        await Look(500, TimeSpan.FromSeconds(1));
        await Look(0, TimeSpan.FromSeconds(40));
        await Look(1, TimeSpan.FromSeconds(1));
        Assert.Equal([true, false], _facts.All.Select(fact => ((CameraOutage)fact.Content).Ongoing));
    }

    [Fact]
    public async Task Turning_it_off_ends_an_outage_and_makes_none()
    {
        await Look(10, TimeSpan.FromSeconds(1));
        await _watch.End("door", "main");
        Assert.Empty(_facts.All);

        _time.Now += TimeSpan.FromMinutes(1);
        await _watch.End("door", "main");
        Assert.False(((CameraOutage)Assert.Single(_facts.All).Content).Ongoing);
    }

    [Fact]
    public async Task The_time_that_the_whole_process_was_away_is_an_outage()
    {
        _watch.Begin(_time.Now - TimeSpan.FromHours(9));
        await Look(3, TimeSpan.FromSeconds(1));
        var outage = Assert.Single(_facts.All);
        Assert.Equal((false, TimeSpan.FromHours(9) + TimeSpan.FromSeconds(1)), (((CameraOutage)outage.Content).Ongoing, outage.End - outage.Start));
    }

    private Task Look(long frames, TimeSpan later, long unrecognised = 0)
    {
        _time.Now += later;
        var drops = ImmutableDictionary<string, long>.Empty.Add("RecognizerUnavailable", unrecognised);
        return _watch.Look("door", "main", CameraStatus.Off(_time.Now) with { State = CameraState.Live, Frames = frames, Drops = drops });
    }

    private sealed class StandingTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 17, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
