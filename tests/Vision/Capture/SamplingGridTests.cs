using AutoAttend.Vision.Capture;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class SamplingGridTests
{
    [Theory]
    [InlineData(15, 5, 50)]
    [InlineData(12, 5, 50)]
    [InlineData(25, 5, 50)]
    [InlineData(5, 5, 50)]
    [InlineData(5, 30, 50)]
    [InlineData(30, 0.5, 5)]
    public void Ten_seconds_give_the_wanted_rate_or_all_there_is(int sourceFps, double fps, int expected)
    {
        var grid = new SamplingGrid(fps);
        var taken = Enumerable.Range(0, 10 * sourceFps).Count(i => grid.Takes(TimeSpan.FromSeconds(i / (double)sourceFps)));
        Assert.InRange(taken, expected, expected + 1);
    }

    [Property]
    public bool A_source_of_just_the_wanted_rate_loses_nothing_to_jitter(sbyte[] jitter)
    {
        var grid = new SamplingGrid(5);
        return jitter.Select((late, i) => grid.Takes(TimeSpan.FromSeconds((i * 0.2) + (late * 0.0007)))).All(taken => taken);
    }

    [Fact]
    public void Time_that_jumps_back_does_not_stop_the_sampling()
    {
        var grid = new SamplingGrid(5);
        Assert.True(grid.Takes(TimeSpan.FromHours(1)));
        Assert.True(grid.Takes(TimeSpan.Zero));
    }
}
