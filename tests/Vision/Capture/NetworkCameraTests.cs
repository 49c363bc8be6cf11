using System.Net;
using System.Net.Sockets;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class NetworkCameraTests
{
    [Fact]
    public async Task A_camera_that_goes_silent_has_stalled_and_is_opened_again()
    {
        await using var camera = new MjpegServer(pictures: 5);
        await using var session = Captures.Open($"http://127.0.0.1:{camera.Port}/", 10, Playback.Live);
        await Eventually.True(() => session.Status.State is CaptureState.Live, "live");
        Assert.Equal((160, 120), (session.Status.Width, session.Status.Height));
        await Eventually.True(() => session.Status.State is CaptureState.Stalled or CaptureState.Retrying, "stalled");
        await Eventually.True(() => session.Status is { State: CaptureState.Live, Restarts: > 0 }, "live again");
        Assert.InRange(camera.Connections, 2, 50);
    }

    [Fact]
    public async Task A_camera_that_never_answers_is_given_up_and_does_not_hold_up_the_end()
    {
        await using var camera = new MjpegServer(pictures: 0);
        var options = Captures.Options();
        options.ConnectSeconds = 1;
        var session = Captures.Open($"http://127.0.0.1:{camera.Port}/", 10, Playback.Live, options);
        await Eventually.True(() => session.Status.State is CaptureState.Retrying, "retrying");
        await Eventually.True(() => session.Status.Restarts > 0, "opened again");
        await session.DisposeAsync().AsTask().WaitAsync(Eventually.Patience);
    }

    [Fact]
    public async Task Without_ffmpeg_the_operator_is_told_to_install_it()
    {
        await using var camera = new MjpegServer(pictures: 1000);
        await using var session = Captures.Open($"http://127.0.0.1:{camera.Port}/", 10, Playback.Live, Captures.Options(Captures.NoFfmpeg));
        await Eventually.True(() => session.Status.LastError is not null, "an error");
        Assert.StartsWith("Network cameras need ffmpeg, which was not found: install it", session.Status.LastError, StringComparison.Ordinal);
        Assert.Contains(session.Status.Log, line => line.StartsWith("'no-such-ffmpeg' was not found on PATH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_connection_is_said_in_words()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        await using var session = Captures.Open($"rtsp://127.0.0.1:{port}/live", 5, Playback.Live);
        await Eventually.True(() => session.Status.LastError is not null, "an error");
        Assert.Equal("The camera refused the connection: is it on, and is the port right?", session.Status.LastError);
    }

    [Fact]
    public async Task The_right_password_opens_the_camera_and_is_shown_nowhere()
    {
        await using var camera = new MjpegServer(pictures: 1000, login: "cam:s3cr@t/w");
        await using var session = Captures.Open($"http://cam:s3cr%40t%2Fw@127.0.0.1:{camera.Port}/", 10, Playback.Live);
        Assert.Equal(3, (await Captures.TimesAsync(session, most: 3)).Count);
        Assert.NotEmpty(session.Status.Log);
        AssertNoSecret(Captures.Text(session.Status));
    }

    [Fact]
    public async Task The_wrong_password_is_said_in_words_and_shown_nowhere()
    {
        await using var camera = new MjpegServer(pictures: 1000, login: "cam:other");
        await using var session = Captures.Open($"http://cam:s3cr%40t%2Fw@127.0.0.1:{camera.Port}/?token=s3cr%40t", 10, Playback.Live);
        await Eventually.True(() => session.Status.LastError is not null, "an error");
        Assert.Equal("The camera asks for a login (401): the user name or password is wrong or missing.", session.Status.LastError);
        await Eventually.True(() => session.Status.Restarts > 1, "several attempts");
        AssertNoSecret(Captures.Text(session.Status));
    }

    [Fact]
    public async Task A_slow_reader_gets_the_newest_frame_and_every_buffer_comes_back()
    {
        await using var camera = new MjpegServer(pictures: 1000);
        var session = Captures.Open($"http://127.0.0.1:{camera.Port}/", 10, Playback.Live);
        await Eventually.True(() => session.Status.Drops.GetValueOrDefault(DropReason.Superseded) > 3, "drops");
        await using (var frames = session.Frames(default).GetAsyncEnumerator())
        {
            Assert.True(await frames.MoveNextAsync());
            Assert.InRange(frames.Current.Number, 4, long.MaxValue);
            frames.Current.Dispose();
        }

        await session.DisposeAsync();
        Assert.Equal(0, session.Pool.Outstanding);
    }

    private static void AssertNoSecret(string text)
    {
        foreach (var secret in (string[])["s3cr", "czNjckB0"])
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }
}
