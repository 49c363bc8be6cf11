using System.Runtime.CompilerServices;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Storage.Paging;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>Reads sightings by the sorted sets that find them, in pages, so that no reader holds Redis up for long.</summary>
/// <param name="redis">Where they are.</param>
/// <param name="keys">Their names.</param>
/// <param name="hash">Holds the sightings by id.</param>
/// <param name="indexes">Sorted sets of first seen and id; a sighting is in at most one of them.</param>
internal sealed class SightingReader(RedisConnection redis, RedisKeys keys, string hash, IReadOnlyList<string> indexes)
{
    private const int AtOnce = 1000;

    private static readonly RedisScript ReadRange = new("read-range");

    /// <summary>The sightings first seen in [from, to), of one index, oldest first.</summary>
    public async IAsyncEnumerable<Sighting> Ascending(string from, string to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var least = $"[{from}";
        List<Sighting> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = await Read("ZRANGEBYLEX", least, $"({to}", AtOnce);
            foreach (var sighting in page)
                yield return sighting;
            least = page.Count == 0 ? least : $"({Member(page[^1])}";
        }
        while (page.Count == AtOnce);
    }

    /// <summary>A page of the sightings that a query means, newest first. The indexes are those of its person, or hold nothing else than it means.</summary>
    /// <param name="query">Of whom and when, and where and how long the page is.</param>
    /// <param name="cancellation">Ends the reading between two pages of Redis.</param>
    public async Task<SightingPage> Page(SightingQuery query, CancellationToken cancellation)
    {
        PageSize.Check(query.Take, "sightings");
        return SightingPages.Of(await Descending(FirstSeenRange.Of(query), Wanted(query), query.Take + 1, cancellation), query.Take);
    }

    /// <summary>Sightings that lie in a range, newest first; as many as are asked for, if there are so many that are wanted.</summary>
    /// <param name="range">Where to look.</param>
    /// <param name="wanted">Keeps those that are wanted; null where all are.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellation">Ends the reading between two pages.</param>
    private async Task<List<Sighting>> Descending(FirstSeenRange range, Func<Sighting, bool>? wanted, int most, CancellationToken cancellation)
    {
        var pageSize = wanted is null ? most : Math.Max(most, AtOnce);
        var largest = range.Largest;
        List<Sighting> found = [];
        List<Sighting> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            // Of each index the newest so many: the newest so many of all are among them.
            page = [.. (await Read("ZREVRANGEBYLEX", largest, range.Least, pageSize)).OrderByDescending(Member, StringComparer.Ordinal).Take(pageSize)];
            found.AddRange(wanted is null ? page : page.Where(wanted));
            largest = page.Count == 0 ? largest : $"({Member(page[^1])}";
        }
        while (page.Count == pageSize && found.Count < most);
        return [.. found.Take(most)];
    }

    // A person's index holds those of every camera and outcome.
    private static Func<Sighting, bool>? Wanted(SightingQuery query) =>
        query.PersonId is null || (query.CameraId ?? query.Outcome as object) is null
            ? null
            : sighting => (query.CameraId is null || sighting.CameraId == query.CameraId) && (query.Outcome is null || sighting.Outcome == query.Outcome);

    private static string Member(Sighting sighting) => TimeKey.Of(sighting.FirstSeen) + sighting.Id;

    private async Task<List<Sighting>> Read(string command, string first, string second, int most)
    {
        RedisValue[] values = [command, first, second, most, hash, .. indexes.Select(index => (RedisValue)index)];
        var entries = (RedisValue[])(await ReadRange.Run(redis.Database, keys, values))!;
        return [.. entries.Select(StoredSighting.Read)];
    }
}
