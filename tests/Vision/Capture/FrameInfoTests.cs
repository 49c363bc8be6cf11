using AutoAttend.Vision.Capture.Ffmpeg;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class FrameInfoTests
{
    [Theory]
    [InlineData("[Parsed_showinfo_3 @ 0x55a6] n:   1 pts:   2048 pts_time:0.166667 pos:    72243 fmt:yuv420p sar:0/1 s:1280x720 i:P iskey:0 type:B ")]
    [InlineData("[Parsed_showinfo_3 @ 0x55a6] n:   1 pts:   2048 pts_time:0.166667 duration:   1024 duration_time:0.0833333 fmt:yuv420p cl:left sar:0/1 s:1280x720 i:P iskey:0 type:B ")]
    public void A_showinfo_line_of_ffmpeg_5_and_7_gives_time_and_size(string line)
    {
        Assert.True(FrameInfo.IsOne(line));
        Assert.Equal(new FrameInfo(TimeSpan.FromSeconds(0.166667), 1280, 720), FrameInfo.Parse(line));
    }

    [Theory]
    [InlineData("[Parsed_showinfo_3 @ 0x55a6] color_range:unknown color_space:unknown color_primaries:unknown color_trc:unknown")]
    [InlineData("[Parsed_showinfo_3 @ 0x55a6] config in time_base: 1/12288, frame_rate: 12/1")]
    public void Its_other_lines_give_nothing(string line)
    {
        Assert.True(FrameInfo.IsOne(line));
        Assert.Null(FrameInfo.Parse(line));
    }
}
