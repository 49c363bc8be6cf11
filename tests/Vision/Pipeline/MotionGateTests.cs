using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline;

namespace AutoAttend.Vision.Tests.Pipeline;

public sealed class MotionGateTests
{
    private const int Width = 320;
    private const int Height = 192;

    private readonly MotionGate gate = new(new PipelineOptions().MovedLuma);

    [Fact]
    public void The_first_picture_is_always_new() => Assert.True(gate.HasMoved(Picture()));

    [Fact]
    public void Sensor_noise_is_no_movement() => Assert.False(MovedAfter(Picture(noise: 12, seed: 1), Picture(noise: 12, seed: 2)));

    [Fact]
    public void A_lamp_that_lights_the_whole_room_is_no_movement() => Assert.False(MovedAfter(Picture(), Picture(light: 40)));

    [Fact]
    public void A_small_face_that_moved_is() => Assert.True(MovedAfter(Picture(faceX: 100), Picture(faceX: 116)));

    [Fact]
    public void A_face_that_came_is() => Assert.True(MovedAfter(Picture(), Picture(faceX: 100)));

    [Fact]
    public void A_slow_walker_is_noticed_since_pictures_are_compared_to_the_last_searched_one()
    {
        gate.HasMoved(Picture(faceX: 100));
        gate.Searched();

        Assert.Contains(Enumerable.Range(1, 16), step => gate.HasMoved(Picture(faceX: 100 + step)));
    }

    [Fact]
    public void Another_resolution_is_new()
    {
        gate.HasMoved(Picture());
        gate.Searched();

        Assert.True(gate.HasMoved(new Frame(0, Clip.Start, 64, 64, new byte[64 * 64 * 3 / 2], _ => { })));
    }

    private bool MovedAfter(Frame before, Frame after)
    {
        gate.HasMoved(before);
        gate.Searched();
        return gate.HasMoved(after);
    }

    /// <summary>A grey wall, possibly with a bright face of 32 pixels in front of it.</summary>
    private static Frame Picture(int noise = 0, int seed = 0, int light = 0, int? faceX = null)
    {
        var random = new Random(seed);
        var pixels = new byte[Width * Height * 3 / 2];
        for (var i = 0; i < Width * Height; i++)
        {
            var (x, y) = (i % Width, i / Width);
            var isFace = faceX is { } left && x >= left && x < left + 32 && y is >= 80 and < 112;
            pixels[i] = (byte)((isFace ? 150 : 90) + light + random.Next(-noise, noise + 1));
        }
        return new Frame(0, Clip.Start, Width, Height, pixels, _ => { });
    }
}
