using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class RtspCameraTests
{
    [Fact]
    public async Task An_rtsp_camera_is_watched_over_tcp_at_the_sampled_rate_and_its_password_is_shown_nowhere()
    {
        await using var camera = new RtspServer("cam:s3cr@t");
        await using var session = Captures.Open($"rtsp://cam:s3cr%40t@127.0.0.1:{camera.Port}/live", 5, Playback.Live, Captures.Patient());
        var times = await Captures.TimesAsync(session, most: 10);

        // Ten of a 10 fps source would take 0.9 s; every second of them takes 1.8 s.
        Assert.InRange((times[^1] - times[0]).TotalSeconds, 1.4, 30);
        Assert.Equal((CaptureState.Live, 160, 120), (session.Status.State, session.Status.Width, session.Status.Height));
        Assert.DoesNotContain("s3cr", Captures.Text(session.Status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_password_of_an_rtsp_camera_is_said_in_words_and_shown_nowhere()
    {
        await using var camera = new RtspServer("cam:other");
        await using var session = Captures.Open($"rtsp://cam:s3cret@127.0.0.1:{camera.Port}/live", 5, Playback.Live, Captures.Patient());
        await Eventually.True(() => session.Status.LastError is not null, "an error");
        Assert.Equal("The camera asks for a login (401): the user name or password is wrong or missing.", session.Status.LastError);
        Assert.DoesNotContain("s3cret", Captures.Text(session.Status), StringComparison.Ordinal);
    }
}
