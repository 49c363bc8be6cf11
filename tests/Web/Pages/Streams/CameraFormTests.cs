using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Pages.Streams;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Tests.Pages.Streams;

public sealed class CameraFormTests
{
    private static readonly SiteTime Site = new(Sample.Berlin);

    [Theory]
    [InlineData("", CameraPlayback.Live)]
    [InlineData("rtsp://10.0.0.1/stream.mp4", CameraPlayback.Live)]
    [InlineData("/dev/video0", CameraPlayback.Live)]
    [InlineData("/videos/lobby.mp4", CameraPlayback.Loop)]
    [InlineData("lobby.mp4", CameraPlayback.Loop)]
    public void A_file_is_usually_played_in_a_loop(string source, CameraPlayback playback) =>
        Assert.Equal(playback, CameraForm.UsualPlayback(source));

    [Fact]
    public void Settings_come_back_as_they_were()
    {
        var settings = new CameraSettings("Lobby", "main", "/videos/lobby.mp4", CameraDirection.In, CameraPlayback.Once, 2.5, Sample.Now);
        Assert.Equal(settings, CameraForm.Of(settings, Site.Local).ToSettings(Site.Instant));
    }

    [Fact]
    public void The_time_of_a_recording_is_the_sites() => Assert.Equal(
        new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.FromHours(2)),
        new CameraForm { Playback = CameraPlayback.Once, RecordedOn = new DateTime(2026, 7, 1), RecordedTime = new TimeSpan(8, 30, 0) }
            .ToSettings(Site.Instant).RecordedAt);

    [Fact]
    public void What_is_not_a_recording_has_no_time() =>
        Assert.Null(new CameraForm { Playback = CameraPlayback.Loop, RecordedOn = new DateTime(2026, 7, 1) }.ToSettings(Site.Instant).RecordedAt);
}
