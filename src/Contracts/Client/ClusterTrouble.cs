using Orleans.Runtime;
using StackExchange.Redis;

namespace AutoAttend.Contracts.Client;

/// <summary>Tells trouble that passes by itself from failures that do not.</summary>
public static class ClusterTrouble
{
    /// <summary>
    /// Whether a call failed because silos, their storage or connections came and went: asked again in a moment it may well be
    /// answered. Whether it was carried out is not known.
    /// </summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        ClusterUnreachableException or TimeoutException or OrleansException or RedisException => true,
        AggregateException several => several.InnerExceptions.All(IsPassing),
        _ => false,
    };
}
