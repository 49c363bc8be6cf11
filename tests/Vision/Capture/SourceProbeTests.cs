using System.Net;
using AutoAttend.Tests;
using AutoAttend.Vision.Capture;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class SourceProbeTests
{
    [Theory]
    [InlineData("ffmpeg")]
    [InlineData(Captures.NoFfmpeg)]
    public async Task A_good_source_gives_its_size_rate_and_a_picture(string ffmpeg)
    {
        var source = VideoSource.Parse(Material.Find("footage/corridor.mp4"));
        var probed = await new SourceProbe(Captures.Options(ffmpeg), TimeProvider.System).TryAsync(source, default);
        Assert.Null(probed.Error);
        Assert.Equal((1280, 720, 12.0), (probed.Width, probed.Height, probed.FramesPerSecond));
        using var picture = Cv2.ImDecode(probed.Jpeg!, ImreadModes.Color);
        Assert.Equal(new Size(1280, 720), picture.Size());
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_a_clear_error()
    {
        await using var camera = new MjpegServer(pictures: 0);
        var options = Captures.Options();
        options.ConnectSeconds = 1;
        var source = VideoSource.Parse($"http://cam:s3cret@{IPAddress.Loopback}:{camera.Port}/");
        var probed = await new SourceProbe(options, TimeProvider.System).TryAsync(source, default);
        Assert.StartsWith("No picture came within 1 s.", probed.Error, StringComparison.Ordinal);
        Assert.Null(probed.Jpeg);
        Assert.DoesNotContain("s3cret", string.Join('\n', probed.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_a_clear_error()
    {
        await using var camera = new MjpegServer(pictures: 10, login: "cam:other");
        var source = VideoSource.Parse($"http://cam:s3cret@{IPAddress.Loopback}:{camera.Port}/");
        var probed = await new SourceProbe(Captures.Options(), TimeProvider.System).TryAsync(source, default);
        Assert.StartsWith("The camera asks for a login (401)", probed.Error, StringComparison.Ordinal);
    }
}
