using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>Pictures as values of their own, within a bound for all of them together.</summary>
internal sealed partial class RedisEvidenceStore(
    RedisConnection redis, RedisKeys keys, RedisForgetting forgetting, IOptions<RedisOptions> options, ILogger<RedisEvidenceStore> logger) : IEvidenceStore
{
    private const int RemoveAtOnce = 1000;
    private const long Megabyte = 1 << 20;

    private static readonly RedisScript PutOne = new("evidence", "evidence-put");
    private static readonly RedisScript RemoveSome = new("evidence", "evidence-remove");

    public async Task Put(string id, byte[] jpeg, CancellationToken cancellation)
    {
        var gaveWay = (int)await PutOne.Run(redis.Database, keys, id, jpeg, options.Value.EvidenceMegabytes * Megabyte);
        if (gaveWay > 0)
            GaveWay(logger, gaveWay, options.Value.EvidenceMegabytes);
    }

    public async Task<byte[]?> Get(string id, CancellationToken cancellation) => await redis.Database.StringGetAsync(keys[$"evidence:{id}"]);

    public async Task<int> Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var some in ids.Distinct().Chunk(RemoveAtOnce))
            removed += (int)await RemoveSome.Run(redis.Database, keys, [.. some.Select(id => (RedisValue)id)]);
        if (removed > 0)
            forgetting.Soon();
        return removed;
    }

    [LoggerMessage(LogLevel.Information, "{Pictures} of the oldest pictures of sightings gave way: all together may take {Megabytes} MB")]
    private static partial void GaveWay(ILogger logger, int pictures, int megabytes);
}
