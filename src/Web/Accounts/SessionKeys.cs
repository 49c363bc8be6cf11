using AutoAttend.Silo;
using AutoAttend.Silo.Hosting.Clustered;
using AutoAttend.Storage.Redis;
using AutoAttend.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Web.Accounts;

/// <summary>Where the keys lie that sign session cookies: with the data, or in Redis, so that every dashboard knows every session.</summary>
public static class SessionKeys
{
    /// <summary>Adds them, as <c>AutoAttend:Mode</c> says.</summary>
    public static void AddSessionKeys(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("AutoAttend");
        if (builder.Configuration.IsInCluster())
            builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<ClusteredOptions>, IOptions<RedisOptions>>(KeepInRedis);
        else
            protection.PersistKeysToFileSystem(DataFolder.Private(builder.Configuration, "keys"));
    }

    private static void KeepInRedis(KeyManagementOptions keys, IOptions<ClusteredOptions> cluster, IOptions<RedisOptions> redis)
    {
        // Opened by the first who needs a key, not by the start: Redis may be away then.
        var connection = new Lazy<IConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(redis.Value.ToConfiguration()));
        keys.XmlRepository = new RedisXmlRepository(() => connection.Value.GetDatabase(), $"{cluster.Value.ServiceId}/session-keys");
    }
}
