using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>The log as a hash of newest revisions, found by outcome, by camera and outcome, and by person.</summary>
internal sealed class RedisSightingLog(RedisConnection redis, RedisKeys keys, RedisForgetting forgetting) : ISightingLog
{
    // A script holds everybody else up; with this many sightings for a few milliseconds.
    private const int AtOnce = 500;

    private static readonly RedisScript WriteOne = new("evidence", "sightings", "sightings-write");
    private static readonly RedisScript EraseSome = new("evidence", "sightings", "sightings-erase");
    private static readonly RedisScript ExpireSome = new("evidence", "sightings", "sightings-expire");

    public async Task<bool> Write(Sighting sighting, CancellationToken cancellation) =>
        (bool)await WriteOne.Run(redis.Database, keys, StoredSighting.Write(sighting), sighting.FirstSeen.ToUnixTimeSeconds());

    public Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation) =>
        new SightingReader(redis, keys, "sightings", Indexes(query)).Page(query, cancellation);

    public async Task<(int Sightings, IReadOnlyList<string> EvidenceIds)> Erase(string personId, CancellationToken cancellation)
    {
        var total = 0;
        List<string> evidence = [];
        string[] removed;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            removed = (string[])(await EraseSome.Run(redis.Database, keys, personId, AtOnce))!;
            total += removed.Length;
            evidence.AddRange(removed.Where(id => id.Length > 0));
        }
        while (removed.Length == AtOnce);
        forgetting.Soon();
        return (total, evidence);
    }

    public async Task<int> Expire(DateTimeOffset before, CancellationToken cancellation)
    {
        var total = 0;
        int removed;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            removed = (int)await ExpireSome.Run(redis.Database, keys, TimeKey.Of(before), AtOnce);
            total += removed;
        }
        while (removed == AtOnce);
        return total;
    }

    // The one that keeps the fewest apart from those that are wanted; what it does not tell is looked at in each sighting.
    private static IReadOnlyList<string> Indexes(SightingQuery query)
    {
        if (query.PersonId is { } person)
            return [$"sightings:person:{person}"];
        var outcomes = query.Outcome is { } outcome ? [outcome] : Enum.GetValues<SightingOutcome>();
        return [.. outcomes.Select(each => query.CameraId is { } camera ? $"sightings:camera:{each}:{camera}" : $"sightings:outcome:{each}")];
    }
}
