using Orleans.Runtime;

namespace AutoAttend.Grains.Placement;

/// <summary>The keys of grains of which each silo has its own.</summary>
public static class SiloKeys
{
    /// <summary>The key of a silo.</summary>
    public static string Of(SiloAddress silo) => silo.ToParsableString();

    /// <summary>The silo of a key.</summary>
    public static SiloAddress Parse(string key) => SiloAddress.FromParsableString(key);
}
