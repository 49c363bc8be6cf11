using Orleans.Runtime;

namespace AutoAttend.Grains.Placement;

/// <summary>The keys of grains of which each silo has its own.</summary>
internal static class SiloKeys
{
    public static string Of(SiloAddress silo) => silo.ToParsableString();

    public static SiloAddress Parse(string key) => SiloAddress.FromParsableString(key);
}
