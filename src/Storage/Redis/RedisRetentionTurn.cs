using AutoAttend.Storage.Redis.Engine;
using AutoAttend.Storage.Retention;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>The turn as a key that goes by itself before the period is over: whoever comes first after that takes the next one, also if the last has died.</summary>
internal sealed class RedisRetentionTurn(RedisConnection redis, RedisKeys keys) : IRetentionTurn
{
    private const double PartOfPeriod = 0.9;

    public async Task<bool> Take(TimeSpan period, CancellationToken cancellation)
    {
        await redis.Wait(cancellation);
        return await redis.Database.StringSetAsync(keys["retention"], Environment.MachineName, period * PartOfPeriod, When.NotExists);
    }
}
