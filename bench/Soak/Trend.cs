namespace AutoAttend.Bench.Soak;

/// <summary>How a figure changes over the footage.</summary>
internal static class Trend
{
    /// <summary>The slope of the straight line through the samples by least squares, per hour of footage.</summary>
    public static double PerHour(IReadOnlyCollection<MemorySample> samples, Func<MemorySample, double> figure)
    {
        var (meanHours, meanFigure) = (samples.Average(sample => sample.Footage.TotalHours), samples.Average(figure));
        var together = samples.Sum(sample => (sample.Footage.TotalHours - meanHours) * (figure(sample) - meanFigure));
        return together / samples.Sum(sample => Math.Pow(sample.Footage.TotalHours - meanHours, 2));
    }
}
