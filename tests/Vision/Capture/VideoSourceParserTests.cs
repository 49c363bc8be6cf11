using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class VideoSourceParserTests
{
    [Theory]
    [InlineData("rtsp://10.0.0.7/stream1", VideoSourceKind.Rtsp)]
    [InlineData("RTSPS://cam:secret@cam.local:322/live?channel=1", VideoSourceKind.Rtsp)]
    [InlineData("http://cam/video.mjpg", VideoSourceKind.Http)]
    [InlineData("https://cam:8443/live/index.m3u8", VideoSourceKind.Http)]
    [InlineData("rtsp://[fe80::1]:554/a", VideoSourceKind.Rtsp)]
    public void A_network_address_is_taken_as_it_is(string address, VideoSourceKind kind) =>
        Assert.Equal(new VideoSource(kind, address), VideoSource.Parse($" {address} "));

    [Fact]
    public void A_file_is_found_by_path_and_by_file_address()
    {
        var path = Path.Combine(Path.GetTempPath(), $"auto attend {Guid.NewGuid():N}@x.mp4");
        File.WriteAllText(path, "");
        try
        {
            Assert.Equal(new VideoSource(VideoSourceKind.File, path), VideoSource.Parse(path));
            Assert.Equal(new VideoSource(VideoSourceKind.File, path), VideoSource.Parse(new Uri(path).AbsoluteUri));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("/nowhere/clip.mp4", "'/nowhere/clip.mp4' cannot be a video source: there is no such file")]
    [InlineData("/tmp", "it is a folder")]
    [InlineData("/dev/video99", "there is no such device")]
    [InlineData("/dev/null", "it is not a video device")]
    [InlineData("ftp://cam/clip.mp4", "its scheme is not known")]
    [InlineData("rtsp://", "no valid host")]
    [InlineData("rtsp://cam:99999/", "no valid host and port")]
    [InlineData("http://a b/", "percent-encoded")]
    public void Anything_else_is_refused_with_the_reason_and_what_is_accepted(string address, string reason)
    {
        var error = Assert.Throws<VideoSourceException>(() => VideoSource.Parse(address));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("Accepted are rtsp://, rtsps://, http:// and https:// addresses", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rtsp://admin:pa/ss@cam/live")]
    [InlineData("rtsp://admin:12/ss@cam/live")]
    [InlineData("rtsp://admin:p?ss@cam/live")]
    [InlineData("rtsp://admin:p#ss@cam/live")]
    [InlineData("rtsp://admin:p@1/ss@cam/live")]
    [InlineData("rtsp://admin:p ss@cam/live")]
    [InlineData("admin:12ss@cam")]
    [InlineData("gopher://admin:pass@cam")]
    [InlineData("ftp://cam/?password=12ss")]
    [InlineData("/nowhere?pwd=12ss")]
    public void A_refused_address_does_not_show_its_password(string address)
    {
        var error = Assert.Throws<VideoSourceException>(() => VideoSource.Parse(address));
        Assert.DoesNotContain("ss@", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("12ss", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pa/", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(":p", error.Message, StringComparison.Ordinal);
    }
}
