using System.Text;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Capture.Ffmpeg;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class Y4mReaderTests
{
    private const string Header = "YUV4MPEG2 W4 H2 F5:1 Ip A0:0 C420mpeg2 XYSCSS=420MPEG2\n";

    private readonly FramePool pool = new();

    [Fact]
    public async Task Frames_come_in_order_and_then_the_end()
    {
        using var reader = Read($"{Header}FRAME\nabcdefghijklFRAME\nABCDEFGHIJKL");
        Assert.Equal("abcdefghijkl", Encoding.ASCII.GetString((await reader.ReadAsync(default))!));
        Assert.Equal("ABCDEFGHIJKL", Encoding.ASCII.GetString((await reader.ReadAsync(default))!));
        Assert.Null(await reader.ReadAsync(default));
        Assert.Equal((4, 2), (reader.Width, reader.Height));
    }

    [Fact]
    public async Task No_output_at_all_is_an_end()
    {
        using var reader = Read("");
        Assert.Null(await reader.ReadAsync(default));
    }

    [Fact]
    public async Task A_frame_that_breaks_off_is_an_error_and_gives_its_buffer_back()
    {
        using var reader = Read($"{Header}FRAME\nabcd");
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await reader.ReadAsync(default));
        Assert.Equal(0, pool.Outstanding);
    }

    [Theory]
    [InlineData("hello, world\n")]
    [InlineData("YUV4MPEG2 W4 H2 F5:1 Ip A0:0 C444\n")]
    [InlineData("YUV4MPEG2 W4 H2 F5:1 Ip A0:0 C420p10\n")]
    [InlineData($"{Header}XRAME\nabcdefghijkl")]
    public async Task Anything_else_is_an_error(string text)
    {
        using var reader = Read(text);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await reader.ReadAsync(default));
    }

    private Y4mReader Read(string text) => new(new MemoryStream(Encoding.ASCII.GetBytes(text)), pool);
}
