using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>How a Redis keeps what it holds, from its own INFO, which needs no rights beyond reading.</summary>
/// <param name="AppendOnly">Whether it writes an append-only file.</param>
/// <param name="HasSnapshots">Whether it has written a snapshot, or would.</param>
/// <param name="WritesNow">Whether it is writing one of its files anew just now.</param>
/// <param name="Evicts">The policy by which it throws keys away when its memory is full; null where it does not.</param>
internal sealed record RedisPersistence(bool AppendOnly, bool HasSnapshots, bool WritesNow, string? Evicts)
{
    public static async Task<RedisPersistence> Of(IDatabase database)
    {
        var persistence = await Info(database, "persistence");
        var memory = await Info(database, "memory");
        var policy = memory.GetValueOrDefault("maxmemory_policy", "noeviction");
        return new RedisPersistence(
            persistence.GetValueOrDefault("aof_enabled") == "1",
            persistence.GetValueOrDefault("rdb_last_bgsave_time_sec", "-1") != "-1" || await HasSavePoints(database),
            persistence.GetValueOrDefault("rdb_bgsave_in_progress") == "1" || persistence.GetValueOrDefault("aof_rewrite_in_progress") == "1",
            policy == "noeviction" || memory.GetValueOrDefault("maxmemory") == "0" ? null : policy);
    }

    // Of those that an earlier run wrote INFO says nothing.
    private static async Task<bool> HasSavePoints(IDatabase database)
    {
        try
        {
            return (string?[]?)await database.ExecuteAsync("CONFIG", "GET", "save") is [_, { Length: > 0 }];
        }
        catch (RedisServerException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<string, string>> Info(IDatabase database, string section)
    {
        var text = (string)(await database.ExecuteAsync("INFO", section))!;
        return text.Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
