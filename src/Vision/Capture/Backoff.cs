namespace AutoAttend.Vision.Capture;

/// <summary>How long to wait before a failed source is opened again.</summary>
public static class Backoff
{
    /// <summary>
    /// Half to all of <c>first * 2^(failures - 1)</c>, capped: the jitter keeps cameras that failed together, as when
    /// a switch restarts, from coming back together.
    /// </summary>
    /// <param name="failures">Failures in a row, from 1.</param>
    /// <param name="first">The first wait.</param>
    /// <param name="longest">The cap.</param>
    /// <param name="jitter">From 0 (half the wait) to 1 (all of it).</param>
    public static TimeSpan Delay(int failures, TimeSpan first, TimeSpan longest, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var whole = Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(whole * (0.5 + (0.5 * Math.Clamp(jitter, 0, 1))));
    }
}
