namespace AutoAttend.Bench.Synthetic;

/// <summary>How well two kinds of cosines lie apart.</summary>
internal static class Roc
{
    /// <summary>The probability that one of the same is greater than one of the different: the area under the curve.</summary>
    public static double Area(IReadOnlyList<float> same, IReadOnlyList<float> different)
    {
        var sorted = different.Order().ToArray();
        return same.Average(cosine => Below(sorted, cosine)) / sorted.Length;
    }

    /// <summary>The value that the given share of all lies below.</summary>
    public static float Quantile(IReadOnlyList<float> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];
    }

    // Ties count half.
    private static double Below(float[] sorted, float value)
    {
        var (first, last) = (Array.BinarySearch(sorted, value), 0);
        if (first < 0)
            return ~first;
        last = first;
        while (first > 0 && sorted[first - 1] == value)
            first--;
        while (last < sorted.Length && sorted[last] == value)
            last++;
        return (first + last) / 2.0;
    }
}
