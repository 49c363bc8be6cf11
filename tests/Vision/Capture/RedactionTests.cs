using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("rtsp://cam:s3cret@host:554/live", "rtsp://cam:***@host:554/live")]
    [InlineData("rtsp://cam:p@ss@host/live", "rtsp://cam:***@host/live")]
    [InlineData("rtsp://token@host/live", "rtsp://***@host/live")]
    [InlineData("rtsp://cam:@host/live", "rtsp://cam:***@host/live")]
    [InlineData("http://host/v?user=a&pwd=s3cret&w=640", "http://host/v?user=a&pwd=***&w=640")]
    [InlineData("http://host/v?access_token=s3cret", "http://host/v?access_token=***")]
    [InlineData("http://host/v?apiKey=s3cret&Auth=x", "http://host/v?apiKey=***&Auth=***")]
    [InlineData("rtsp://host/user=a&password=s3cret&channel=1", "rtsp://host/user=a&password=***&channel=1")]
    [InlineData("http://host/live", "http://host/live")]
    public void The_text_of_a_source_shows_everything_but_its_secrets(string address, string shown)
    {
        var source = VideoSource.Parse(address);
        Assert.Equal(shown, source.Redacted);
        Assert.Equal(shown, source.ToString());
        Assert.DoesNotContain("s3cret", $"{new CaptureRequest(source, 5, Playback.Live, default)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input #0 from 'rtsp://cam:p%40ss%2Fw@host/live':")]
    [InlineData("the password is p@ss/w, you know")]
    [InlineData("p%40ss%2Fw")]
    [InlineData("Authorization: Basic Y2FtOnBAc3Mvdw==")]
    [InlineData("redirected to http://other:p@host/?token=p@ss/w")]
    public void A_decoder_line_is_scrubbed_of_every_spelling(string line)
    {
        var scrubbed = new Redactor(VideoSource.Parse("rtsp://cam:p%40ss%2Fw@host/live")).Scrub(line);
        Assert.Contains("***", scrubbed, StringComparison.Ordinal);
        foreach (var secret in (string[])["p@ss", "p%40ss", "Y2FtOnBAc3Mvdw", "other:p@"])
            Assert.DoesNotContain(secret, scrubbed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_keeps_the_last_hundred_lines_scrubbed()
    {
        var log = new DecoderLog(VideoSource.Parse("http://cam:s3cret@host/"));
        for (var i = 0; i < 150; i++)
            log.Add($"line {i} s3cret");
        Assert.Equal(100, log.Snapshot().Length);
        Assert.Equal("line 50 ***", log.Snapshot()[0]);
        Assert.Equal("line 149 ***", log.Snapshot()[^1]);
    }
}
