using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Imaging;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Imaging;

public sealed class FrameConverterTests
{
    private static readonly (byte B, byte G, byte R) Left = (200, 40, 40);
    private static readonly (byte B, byte G, byte R) Right = (30, 60, 210);

    [Fact]
    public void The_whole_frame_keeps_its_colours()
    {
        using var frame = HalfAndHalf();
        var image = FrameConverter.ToBgr(frame);
        Assert.Equal((64, 32), (image.Width, image.Height));
        AssertColour(Left, image, 5, 5);
        AssertColour(Right, image, 60, 30);
    }

    [Theory]
    [InlineData(32, 32, 16)]
    [InlineData(15, 14, 6)]
    [InlineData(500, 64, 32)]
    public void A_scaled_frame_fits_and_keeps_its_colours(int longestSide, int width, int height)
    {
        using var frame = HalfAndHalf();
        var image = FrameConverter.ToScaledBgr(frame, longestSide);
        Assert.Equal((width, height), (image.Width, image.Height));
        AssertColour(Left, image, 1, 1);
        AssertColour(Right, image, width - 2, height - 2);
    }

    [Fact]
    public void A_region_is_the_same_as_that_part_of_the_whole()
    {
        using var frame = HalfAndHalf();
        var whole = FrameConverter.ToBgr(frame);
        var (part, x, y) = FrameConverter.ToBgr(frame, 21, 3, 20, 11);
        Assert.Equal((20, 2, 22, 12), (x, y, part.Width, part.Height));
        for (var row = 0; row < part.Height; row++)
        {
            var expected = whole.Span.Slice((((y + row) * whole.Width) + x) * 3, part.Width * 3);
            Assert.True(expected.SequenceEqual(part.Span.Slice(row * part.Width * 3, part.Width * 3)));
        }
    }

    [Fact]
    public void A_region_past_the_edge_is_cut_and_one_outside_is_refused()
    {
        using var frame = HalfAndHalf();
        var (part, x, y) = FrameConverter.ToBgr(frame, -10, 20, 30, 30);
        Assert.Equal((0, 20, 20, 12), (x, y, part.Width, part.Height));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrameConverter.ToBgr(frame, 64, 0, 10, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrameConverter.ToBgr(frame, 0, 0, 0, 10));
    }

    [Fact]
    public void A_preview_is_a_jpeg_of_the_wanted_width()
    {
        using var frame = HalfAndHalf();
        using var preview = Cv2.ImDecode(FrameConverter.ToJpeg(frame, 32), ImreadModes.Color);
        Assert.Equal(new Size(32, 16), preview.Size());
    }

    private static Frame HalfAndHalf()
    {
        using var image = new Mat(32, 64, MatType.CV_8UC3, new Scalar(Left.B, Left.G, Left.R));
        using var right = new Mat(image, new Rect(32, 0, 32, 32));
        right.SetTo(new Scalar(Right.B, Right.G, Right.R));
        using var planes = new Mat();
        Cv2.CvtColor(image, planes, ColorConversionCodes.BGR2YUV_I420);
        Assert.True(planes.GetArray(out byte[] pixels));
        return new Frame(0, default, 64, 32, pixels, _ => { });
    }

    private static void AssertColour((byte B, byte G, byte R) expected, BgrImage image, int x, int y)
    {
        var at = image.Span[(((y * image.Width) + x) * 3)..];
        Assert.InRange(at[0], expected.B - 4, expected.B + 4);
        Assert.InRange(at[1], expected.G - 4, expected.G + 4);
        Assert.InRange(at[2], expected.R - 4, expected.R + 4);
    }
}
