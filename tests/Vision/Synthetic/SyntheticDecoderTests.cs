using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Synthetic;
using AutoAttend.Vision.Tests.Capture;

namespace AutoAttend.Vision.Tests.Synthetic;

public sealed class SyntheticDecoderTests
{
    private const string Small = "synthetic://lobby?size=320x180&fps=10&seconds=2";

    [Fact]
    public async Task Played_once_it_has_every_sampled_frame_of_its_length_and_ends()
    {
        await using var session = Captures.Open(Small, 10, Playback.Once);

        var times = await Captures.TimesAsync(session);

        Assert.Equal(Enumerable.Range(0, 20).Select(frame => Captures.StartedAt + TimeSpan.FromSeconds(frame / 10.0)), times);
        Assert.Equal(CaptureState.Ended, session.Status.State);
    }

    [Theory]
    [InlineData(Playback.Live)]
    [InlineData(Playback.Loop)]
    public async Task Live_and_looping_it_goes_on_at_its_own_pace(Playback playback)
    {
        await using var session = Captures.Open(Small, 5, playback, Captures.Patient());

        var times = await Captures.TimesAsync(session, most: 15);

        // Beyond its two seconds, and no faster than five a second. The first frame may have waited in the queue while the second was drawn.
        Assert.True(times[^1] - times[1] >= TimeSpan.FromSeconds(2), $"15 frames in {times[^1] - times[1]}");
        Assert.Equal((320, 180), (session.Status.Width, session.Status.Height));
    }

    [Fact]
    public async Task Two_live_cameras_show_the_same_instant_of_the_same_world()
    {
        var clock = new StoppedClock();
        var first = await Picture(clock);
        var second = await Picture(clock);

        Assert.Equal(SyntheticWorld.TimeAt(clock.GetUtcNow()), first.Time);
        Assert.Equal(first.Time, second.Time);
        Assert.Equal(first.Pixels, second.Pixels);
    }

    private static async Task<Picture> Picture(TimeProvider clock)
    {
        var source = VideoSource.Parse(Small);
        var context = new DecoderContext(new CaptureRequest(source, 5, Playback.Live, default), new FramePool(), new DecoderLog(source), () => { });
        await using var decoder = new DecoderFactory(new CaptureOptions(), clock).Open(context);
        return (await decoder.ReadAsync(CancellationToken.None))!;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    }
}
