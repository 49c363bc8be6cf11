using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Paging;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Facts;

/// <summary>The facts as a hash, found by person, by site, and by when they were recorded.</summary>
internal sealed class RedisFactLedger(RedisConnection redis, RedisKeys keys, RedisForgetting forgetting) : IFactLedger
{
    private const int EraseAtOnce = 500;

    private static readonly RedisScript AppendAll = new("facts-append");
    private static readonly RedisScript EraseSome = new("facts-erase");

    private readonly FactReader reader = new(redis, keys);

    public async Task<int> Append(IReadOnlyCollection<AttendanceFact> facts, CancellationToken cancellation)
    {
        if (facts.FirstOrDefault(fact => fact.End < fact.Start) is { } backwards)
            throw new ArgumentException($"Fact {backwards.Id} ends before it starts.", nameof(facts));
        RedisValue[] values = [.. facts.SelectMany(fact => new[] { StoredFact.Write(fact), (RedisValue)(long)Math.Ceiling((fact.End - fact.Start).TotalMilliseconds) })];
        return values.Length == 0 ? 0 : (int)await AppendAll.Run(redis.Database, keys, values);
    }

    public async Task<IReadOnlyList<AttendanceFact>> ReadPerson(
        string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        ByRecording(await About($"person:{personId}", from, to, cancellation));

    public async Task<IReadOnlyList<AttendanceFact>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        ByRecording(await About($"site:{siteId}", from, to, cancellation));

    public async Task<IReadOnlyList<AttendanceFact>> ReadEverybody(
        string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [
            .. await ReadSite(siteId, from, to, cancellation),
            .. ByRecording(await About($"people:{siteId}", from, to, cancellation)).OrderBy(fact => fact.PersonId, StringComparer.Ordinal),
        ];

    public async Task<AttendanceFact?> Find(string factId, CancellationToken cancellation)
    {
        var json = await redis.Database.HashGetAsync(keys["facts"], factId);
        return json.IsNull ? null : StoredFact.Read(json);
    }

    public async Task<IReadOnlyList<AttendanceFact>> ReadClosings(string siteId, CancellationToken cancellation) =>
        await reader.Ascending($"facts:closings:{siteId}", "", "", cancellation).ToListAsync(cancellation);

    public async Task<IReadOnlyList<AttendanceFact>> ReadOpenRequests(string siteId, CancellationToken cancellation) =>
        await reader.Ascending($"facts:requests:{siteId}", "", "", cancellation).ToListAsync(cancellation);

    public async Task<AuditPage> Query(string siteId, AuditQuery query, CancellationToken cancellation)
    {
        PageSize.Check(query.Take, "facts");
        List<string> ends = [];
        if (query.To is { } to)
            ends.Add(TimeKey.Of(to));
        if (query.Before is { } before && PageCursor.Parse(before) is var cursor)
            ends.Add(TimeKey.Of(cursor.Ticks) + cursor.Id);
        var largest = ends.Count == 0 ? "+" : $"({ends.Min(StringComparer.Ordinal)}";
        var least = query.From is { } from ? $"[{TimeKey.Of(from)}" : "-";

        List<AttendanceFact> found = [];
        await foreach (var fact in reader.Newest($"facts:audit:{siteId}", largest, least, cancellation))
        {
            if ((query.PersonId is not null && fact.PersonId != query.PersonId) || (query.Author is not null && fact.Author != query.Author))
                continue;
            if (found.Count == query.Take)
                return new AuditPage(found, PageCursor.After(found[^1].RecordedAt, found[^1].Id));
            found.Add(fact);
        }

        return new AuditPage(found, Next: null);
    }

    public async Task<int> Erase(string personId, CancellationToken cancellation)
    {
        var total = 0;
        int removed;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            removed = (int)await EraseSome.Run(redis.Database, keys, personId, EraseAtOnce);
            total += removed;
        }
        while (removed > 0);
        forgetting.Soon();
        return total;
    }

    private static IReadOnlyList<AttendanceFact> ByRecording(IEnumerable<AttendanceFact> facts) =>
        [.. facts.OrderBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)];

    private async Task<List<AttendanceFact>> About(string index, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var longest = (long?)await redis.Database.HashGetAsync(keys["facts:longest"], index);
        if (longest is null)
            return [];
        var start = Math.Max(0, from.UtcTicks - (longest.Value * TimeSpan.TicksPerMillisecond));
        List<AttendanceFact> found = [];
        // One tick more, since a fact that starts at the very end of the span is about it.
        var end = to.UtcTicks == DateTimeOffset.MaxValue.UtcTicks ? to.UtcTicks : to.UtcTicks + 1;
        await foreach (var fact in reader.Ascending($"facts:{index}", TimeKey.Of(start), TimeKey.Of(end), cancellation))
        {
            if (fact.End >= from)
                found.Add(fact);
        }

        return found;
    }
}
