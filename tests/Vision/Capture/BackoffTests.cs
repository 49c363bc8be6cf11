using AutoAttend.Vision.Capture;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Property]
    public bool A_wait_is_at_least_half_the_first_and_at_most_the_longest(ushort failures, byte jitter)
    {
        var delay = Backoff.Delay(failures + 1, First, Longest, jitter / 255.0);
        return delay >= First / 2 && delay <= Longest;
    }

    [Property]
    public bool More_failures_never_wait_less(ushort failures, byte jitter) =>
        Backoff.Delay(failures + 2, First, Longest, jitter / 255.0) >= Backoff.Delay(failures + 1, First, Longest, jitter / 255.0);

    [Property]
    public bool Jitter_spreads_over_half_the_wait(byte failures) =>
        Math.Abs((Backoff.Delay(failures + 1, First, Longest, 1) / Backoff.Delay(failures + 1, First, Longest, 0)) - 2) < 1e-6;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    public void It_doubles_up_to_the_cap(int failures, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Delay(failures, First, Longest, 1));
}
