using AutoAttend.Vision.Capture;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class CaptureSessionTests : IAsyncDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly ScriptedDecoders decoders = new();
    private readonly CaptureSession session;

    public CaptureSessionTests()
    {
        var source = VideoSource.Parse("rtsp://cam:s3cret@host/live");
        session = new CaptureSession(new CaptureRequest(source, 5, Playback.Live, default), decoders, new CaptureOptions(), time);
    }

    [Fact]
    public async Task The_newest_frame_wins_and_what_it_replaced_is_counted_and_returned()
    {
        var decoder = await decoders.NextAsync();
        for (var i = 0; i < 4; i++)
            decoder.Send();
        await Eventually.True(() => session.Status.Drops.GetValueOrDefault(DropReason.Superseded) == 3, "three frames dropped");

        await foreach (var frame in session.Frames(default))
        {
            Assert.Equal(3, frame.Number);
            Assert.Equal(1, session.Pool.Outstanding);
            frame.Dispose();
            break;
        }

        Assert.Equal(0, session.Pool.Outstanding);
        Assert.Equal(1, session.Status.Frames);
    }

    [Fact]
    public async Task A_live_frame_is_stamped_with_its_arrival()
    {
        var arrival = time.GetUtcNow();
        (await decoders.NextAsync()).Send();
        await using var frames = session.Frames(default).GetAsyncEnumerator();
        Assert.True(await frames.MoveNextAsync());
        using var frame = frames.Current;
        Assert.Equal(arrival, frame.CapturedAt);
        Assert.Equal(arrival, session.Status.LastFrameAt);
        Assert.Equal((2, 2), (session.Status.Width, session.Status.Height));
    }

    [Fact]
    public async Task A_source_whose_last_frame_is_too_old_has_stalled_and_is_opened_again()
    {
        var first = await decoders.NextAsync();
        Assert.Equal(CaptureState.Connecting, session.Status.State);
        first.Send();
        await Eventually.True(() => session.Status.State is CaptureState.Live, "live");

        await Advance(until: () => session.Status.State is CaptureState.Stalled);
        Assert.Contains("no picture came for 5 s", session.Status.LastError, StringComparison.Ordinal);
        Assert.Equal(0, session.Status.Restarts);

        var secondOpening = decoders.NextAsync();
        await Advance(until: () => secondOpening.IsCompleted);
        Assert.True(first.IsDisposed);
        (await secondOpening).Send();
        await Eventually.True(() => session.Status is { State: CaptureState.Live, LastError: null, Restarts: 1 }, "live again");
    }

    [Fact]
    public async Task A_source_that_never_gives_a_frame_is_given_up_after_its_connect_time()
    {
        await decoders.NextAsync();
        await Advance(until: () => session.Status.State is CaptureState.Retrying);
        Assert.Contains("No picture came within 15 s", session.Status.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_shown_without_the_password_and_every_opening_after_the_first_is_a_restart()
    {
        (await decoders.NextAsync()).Fail("rtsp://cam:s3cret@host/live: Connection refused");
        await Eventually.True(() => session.Status.State is CaptureState.Retrying, "retrying");
        Assert.Equal("rtsp://cam:***@host/live: Connection refused", session.Status.LastError);

        for (var restarts = 1; restarts <= 3; restarts++)
        {
            var opening = decoders.NextAsync();
            await Advance(until: () => opening.IsCompleted);
            (await opening).Fail("again");
            Assert.Equal(restarts, session.Status.Restarts);
        }
    }

    [Fact]
    public async Task Disposing_ends_the_reader_and_leaves_no_buffer_behind()
    {
        var decoder = await decoders.NextAsync();
        decoder.Send();
        await Eventually.True(() => session.Status.State is CaptureState.Live, "live");
        await session.DisposeAsync();
        Assert.True(decoder.IsDisposed);
        Assert.Equal(0, session.Pool.Outstanding);
        await foreach (var _ in session.Frames(default))
            Assert.Fail("a frame after the end");
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    // The session sets its next timer after the last has fired, on another thread: time goes on in small steps.
    private Task Advance(Func<bool> until) => Eventually.True(
        () =>
        {
            time.Advance(TimeSpan.FromSeconds(0.2));
            return until();
        },
        "time would tell");
}
