using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Vision.Tests.Synthetic;

public sealed class SyntheticSourceTests
{
    [Fact]
    public void Every_parameter_is_read()
    {
        var source = SyntheticSource.Parse("synthetic://classroom?people=40&strangers=0&seed=9&fps=10&size=640x360&seconds=600");

        Assert.Equal(new SyntheticSource(SyntheticScene.Classroom, new SyntheticWorld(40, 0, 9), 10, 640, 360, TimeSpan.FromMinutes(10)), source);
    }

    [Fact]
    public void Every_parameter_has_a_default() =>
        Assert.Equal(
            new SyntheticSource(SyntheticScene.Lobby, new SyntheticWorld(12, 3, 7), 15, 1280, 720, TimeSpan.FromMinutes(1)), SyntheticSource.Parse("synthetic://lobby"));

    [Theory]
    [InlineData("synthetic://Gate/")]
    [InlineData("SYNTHETIC://gate?seed=3")]
    public void It_is_a_source_like_any_other(string address)
    {
        var source = VideoSource.Parse(address);

        Assert.Equal(VideoSourceKind.Synthetic, source.Kind);
        Assert.Equal(SyntheticScene.Gate, SyntheticSource.Parse(source.Address).Scene);
    }

    [Theory]
    [InlineData("synthetic://attic", "the scene 'attic' is not known; there are lobby, classroom, gate")]
    [InlineData("synthetic://", "the scene '' is not known")]
    [InlineData("synthetic://lobby?people=0", "people=0 must be a whole number from 1 to 10000")]
    [InlineData("synthetic://lobby?strangers=-1", "strangers=-1 must be a whole number from 0 to 10000")]
    [InlineData("synthetic://lobby?seed=1.5", "seed=1.5 must be a whole number from 0 to 1000000")]
    [InlineData("synthetic://lobby?fps=60", "fps=60 must be a whole number from 1 to 30")]
    [InlineData("synthetic://lobby?size=1279x720", "size=1279x720 must be an even width from 320 to 1920 and an even height from 180 to 1080")]
    [InlineData("synthetic://lobby?size=wide", "size=wide must be")]
    [InlineData("synthetic://lobby?seconds=0", "seconds=0 must be a whole number from 1 to 86400")]
    [InlineData("synthetic://lobby?colour=red", "the parameter 'colour' is not known; there are people, strangers, seed, fps, size, seconds")]
    [InlineData("synthetic://lobby?seed=1&seed=2", "the parameter 'seed' must have one value")]
    [InlineData("synthetic://lobby?seed", "the parameter 'seed' must have one value")]
    public void Anything_else_is_refused_with_the_parameter_the_value_and_an_example(string address, string reason)
    {
        var error = Assert.Throws<VideoSourceException>(() => VideoSource.Parse(address));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("An example is synthetic://lobby?people=12", error.Message, StringComparison.Ordinal);
    }
}
