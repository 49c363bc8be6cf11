using System.Globalization;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>Looks at the server whenever it is reached anew: at what its settings put at risk, and whether it has come back without its data.</summary>
internal sealed partial class RedisServerWatch(RedisKeys keys, TimeProvider time, ILogger<RedisServerWatch> logger)
{
    private const string LossText = "Redis came back without its data: put its backup back, then start every silo and every dashboard again.";

    private volatile string? risk;
    private string? loss;
    private string? mark;

    /// <summary>What in the server's settings may cost data one day; null where nothing is known to.</summary>
    public string? Risk => risk;

    /// <summary>Set once the data that was there is gone.</summary>
    public string? Loss => Volatile.Read(ref loss);

    /// <summary>Looks; what it cannot see it leaves as it was.</summary>
    public async Task Look(IDatabase database)
    {
        try
        {
            await LookForLoss(database);
            var found = RiskOf(await RedisPersistence.Of(database));
            if (found is not null && found != risk)
                AtRisk(logger, found);
            risk = found;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            NotSeen(logger, failure.Message);
        }
    }

    private static string? RiskOf(RedisPersistence server)
    {
        List<string> risks = [];
        if (server.Evicts is { } policy)
            risks.Add($"Redis throws data away when its memory is full (maxmemory-policy {policy}); set it to noeviction.");
        if (!server.AppendOnly)
            risks.Add("Redis keeps no append-only file and forgets the last minutes, or everything, when it is restarted; set appendonly yes.");
        return risks.Count == 0 ? null : string.Join(' ', risks);
    }

    // Silos that live on do not enter themselves again into an empty Redis: those that start later would make a cluster of their own.
    private async Task LookForLoss(IDatabase database)
    {
        var key = keys["since"];
        var own = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        if (mark is null)
        {
            await database.StringSetAsync(key, own, when: When.NotExists);
            mark = await database.StringGetAsync(key);
        }
        else if (await database.StringGetAsync(key) != mark && Interlocked.CompareExchange(ref loss, LossText, null) is null)
        {
            Lost(logger, LossText);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Risk}")]
    private static partial void AtRisk(ILogger logger, string risk);

    [LoggerMessage(LogLevel.Critical, "{Loss}")]
    private static partial void Lost(ILogger logger, string loss);

    [LoggerMessage(LogLevel.Warning, "The settings of Redis could not be looked at: {Reason}")]
    private static partial void NotSeen(ILogger logger, string reason);
}
