using System.Runtime.CompilerServices;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Facts;

/// <summary>Reads facts by the sorted sets that find them, in pages, so that no reader holds Redis up for long.</summary>
internal sealed class FactReader(RedisConnection redis, RedisKeys keys)
{
    private const int Page = 1000;

    private static readonly RedisScript ReadRange = new("read-range");

    /// <summary>The facts of an index whose member lies in [from, to), in its order.</summary>
    /// <param name="index">A sorted set of a time and an id.</param>
    /// <param name="from">The least member.</param>
    /// <param name="to">The member to stop at.</param>
    /// <param name="cancellation">Ends the reading between two pages.</param>
    public async IAsyncEnumerable<AttendanceFact> Ascending(
        string index, string from, string to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var byRecording = index.StartsWith("facts:audit", StringComparison.Ordinal) || index.StartsWith("facts:closings", StringComparison.Ordinal)
            || index.StartsWith("facts:requests", StringComparison.Ordinal);
        var least = $"[{from}";
        List<AttendanceFact> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = await Read("ZRANGEBYLEX", index, least, to.Length == 0 ? "+" : $"({to}", Page);
            foreach (var fact in page)
                yield return fact;
            least = page.Count == 0 ? least : $"({TimeKey.Of(byRecording ? page[^1].RecordedAt : page[^1].Start)}{page[^1].Id}";
        }
        while (page.Count == Page);
    }

    /// <summary>The newest of the audit trail in a range.</summary>
    public async IAsyncEnumerable<AttendanceFact> Newest(
        string index, string largest, string least, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<AttendanceFact> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = await Read("ZREVRANGEBYLEX", index, largest, least, Page);
            foreach (var fact in page)
                yield return fact;
            largest = page.Count == 0 ? largest : $"({TimeKey.Of(page[^1].RecordedAt)}{page[^1].Id}";
        }
        while (page.Count == Page);
    }

    private async Task<List<AttendanceFact>> Read(string command, string index, string first, string second, int most)
    {
        var entries = (RedisValue[])(await ReadRange.Run(redis.Database, keys, command, first, second, most, "facts", index))!;
        return [.. entries.Select(StoredFact.Read)];
    }
}
