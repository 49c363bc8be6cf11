using System.Globalization;

namespace AutoAttend.Streams.Tests;

/// <summary>Figures for the test output.</summary>
internal static class Figures
{
    /// <summary>p50, p99 and the most of the latencies.</summary>
    public static string Latencies(IReadOnlyList<Got> got)
    {
        if (got.Count == 0)
            return "no events";
        var sorted = got.Select(one => one.Latency.TotalMilliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{sorted.Count} events, latency p50 {At(sorted, 0.5):F1} ms, p99 {At(sorted, 0.99):F1} ms, most {sorted[^1]:F1} ms");
    }

    /// <summary>The longest time between two deliveries.</summary>
    public static TimeSpan LongestSilence(IReadOnlyList<Got> got)
    {
        var times = got.Select(one => one.At).Order().ToList();
        return times.Zip(times.Skip(1), (earlier, later) => later - earlier).DefaultIfEmpty(TimeSpan.MaxValue).Max();
    }

    private static double At(List<double> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)];
}
