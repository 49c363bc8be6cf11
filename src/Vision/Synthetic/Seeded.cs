namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// A sequence of numbers that a seed determines for good, on every machine and version of .NET: SplitMix64, by Sebastiano Vigna (public domain).
/// </summary>
internal struct Seeded
{
    private ulong state;

    public Seeded(params ReadOnlySpan<long> seeds)
    {
        foreach (var seed in seeds)
            state = Mix(state ^ (ulong)seed) + 0x9E3779B97F4A7C15;
    }

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to below 1.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    public float Between(float least, float most) => least + ((most - least) * Unit());

    /// <summary>From 0 to below the given count.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool Chance(float probability) => Unit() < probability;

    public T Of<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>Normal, cut off at 2.2 standard deviations: people vary, but not without bound.</summary>
    public float Normal(float mean, float deviation)
    {
        var radius = MathF.Sqrt(-2 * MathF.Log(1 - Unit()));
        return mean + (deviation * Math.Clamp(radius * MathF.Cos(MathF.Tau * Unit()), -2.2f, 2.2f));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
