using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>Writes and removes a mark: a Redis that is full, a replica or short of disk answers, and takes no writes.</summary>
internal sealed class RedisStorageHealth(RedisConnection redis, RedisKeys keys) : IStorageHealth
{
    public async Task<string?> Check(CancellationToken cancellation)
    {
        if (redis.Problem is { } problem)
            return problem;
        try
        {
            // Each process its own, or they would take the mark away from under each other.
            var mark = keys[$"health:{Guid.NewGuid():N}"];
            await redis.Database.StringSetAsync(mark, 1, TimeSpan.FromMinutes(1));
            await redis.Database.KeyDeleteAsync(mark);
            return null;
        }
        catch (RedisServerException refusal)
        {
            return $"Redis takes no writes ({refusal.Message}): see its memory limit, its disk, and that it is the primary.";
        }
        catch (Exception silence) when (silence is RedisException or TimeoutException)
        {
            return "Redis does not answer.";
        }
    }
}
