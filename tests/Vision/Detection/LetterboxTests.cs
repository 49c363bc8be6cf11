using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Tests.Detection;

public sealed class LetterboxTests
{
    [Theory]
    [InlineData(1280, 720, 640, 384)]
    [InlineData(720, 1280, 384, 640)]
    [InlineData(640, 640, 640, 640)]
    [InlineData(100, 80, 128, 96)]
    [InlineData(5000, 10, 640, 32)]
    public void A_dynamic_input_is_the_smallest_that_holds_the_image(int width, int height, int inputWidth, int inputHeight)
    {
        var letterbox = Letterbox.Dynamic(Image(width, height), 640);

        Assert.Equal((inputWidth, inputHeight), (letterbox.Width, letterbox.Height));
    }

    [Fact]
    public void A_small_image_is_never_enlarged()
    {
        Assert.Equal(1, Letterbox.Fixed(Image(100, 80), 640).Scale);
    }

    [Fact]
    public void Boxes_and_landmarks_come_back_in_the_images_pixels()
    {
        var letterbox = Letterbox.Fixed(Image(1280, 720), 640);
        var inside = new Face(
            new FaceBox(10, 20, 30, 40), new FaceLandmarks(new(15, 30), new(25, 30), new(20, 35), new(16, 45), new(24, 45)), 0.9f);

        var face = letterbox.ToImage(inside);

        Assert.Equal(new FaceBox(20, 40, 60, 80), face.Box);
        Assert.Equal(new System.Numerics.Vector2(48, 90), face.Landmarks.RightMouth);
        Assert.Equal(0.9f, face.DetectionConfidence);
    }

    private static BgrImage Image(int width, int height) => new(width, height, new byte[width * height * 3]);
}
