using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>
/// The ledger as a hash of newest revisions, found by person, by site and by camera. Which revisions were appended is kept as bits, their superseded
/// bodies are not: nothing reads them, and Redis keeps everything in memory.
/// </summary>
internal sealed class RedisLedger(RedisConnection redis, RedisKeys keys, RedisForgetting forgetting) : ILedger
{
    private const int EraseAtOnce = 500;
    private const string Person = "person";
    private const string Site = "site";

    private static readonly RedisScript AppendOne = new("ledger-append");
    private static readonly RedisScript EraseSome = new("ledger-erase");

    public async Task<bool> Append(Sighting sighting, CancellationToken cancellation)
    {
        if (sighting.PersonId is null)
            throw new ArgumentException($"Sighting {sighting.Id} names nobody; the ledger holds named sightings only.", nameof(sighting));
        var milliseconds = (long)Math.Ceiling((sighting.LastSeen - sighting.FirstSeen).TotalMilliseconds);
        return (bool)await AppendOne.Run(redis.Database, keys, StoredSighting.Write(sighting), milliseconds);
    }

    public async Task<IReadOnlyList<Sighting>> ReadPerson(
        string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [.. (await Read(Person, personId, from, to, cancellation)).OrderBy(sighting => sighting.FirstSeen).ThenBy(Id, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<Sighting>> ReadSite(
        string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [
            .. (await Read(Site, siteId, from, to, cancellation))
                .OrderBy(sighting => sighting.PersonId, StringComparer.Ordinal)
                .ThenBy(sighting => sighting.FirstSeen)
                .ThenBy(Id, StringComparer.Ordinal),
        ];

    public async Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation) =>
        await new SightingReader(redis, keys, "ledger", await Indexes(query)).Page(query, cancellation);

    public async Task<int> Erase(string personId, CancellationToken cancellation)
    {
        var revisions = 0;
        int[] removed;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            removed = (int[])(await EraseSome.Run(redis.Database, keys, personId, EraseAtOnce))!;
            revisions += removed[1];
        }
        while (removed[0] > 0);
        forgetting.Soon();
        return revisions;
    }

    // Of a span of time alone the sites are looked through: every sighting is of one of them.
    private async Task<IReadOnlyList<string>> Indexes(SightingQuery query)
    {
        if (query.Outcome is not (null or SightingOutcome.Person))
            return [];
        if (query.PersonId is { } person)
            return [$"ledger:{Person}:{person}"];
        if (query.CameraId is { } camera)
            return [$"ledger:camera:{camera}"];
        var known = await redis.Database.HashKeysAsync(keys["ledger:longest"]);
        return [.. known.Select(field => field.ToString()).Where(field => field.StartsWith($"{Site}:", StringComparison.Ordinal)).Select(field => $"ledger:{field}")];
    }

    private static string Id(Sighting sighting) => sighting.Id;

    private async Task<List<Sighting>> Read(
        string kind, string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var longest = (long?)await redis.Database.HashGetAsync(keys["ledger:longest"], $"{kind}:{id}");
        if (longest is null)
            return [];
        var start = Math.Max(0, from.UtcTicks - longest.Value * TimeSpan.TicksPerMillisecond);
        var entries = new SightingReader(redis, keys, "ledger", [$"ledger:{kind}:{id}"]);
        List<Sighting> overlapping = [];
        await foreach (var sighting in entries.Ascending(TimeKey.Of(start), TimeKey.Of(to), cancellation))
        {
            // A sighting's last face is still part of it, so one that ends at the very start of the span overlaps it.
            if (sighting.LastSeen >= from)
                overlapping.Add(sighting);
        }
        return overlapping;
    }
}
