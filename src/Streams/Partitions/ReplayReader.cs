using AutoAttend.Streams.Cache;
using Orleans.Streams;
using StackExchange.Redis;

namespace AutoAttend.Streams.Partitions;

/// <summary>Reads from Redis what subscribers need and memory does not hold.</summary>
internal sealed class ReplayReader(PartitionStore store, PartitionCache cache, EntryFormat format, RedisStreamOptions options, StreamsMetrics metrics)
{
    /// <summary>Serves every cursor that waits; what comes back makes the agent look at their streams.</summary>
    public async Task<List<IBatchContainer>> Read()
    {
        List<IBatchContainer> served = [];
        var waiting = cache.TakeReplays();
        for (var index = 0; index < waiting.Count; index++)
        {
            try
            {
                waiting[index].Replay(await PageAfter(waiting[index].After, waiting[index].Window));
            }
            catch
            {
                cache.ReturnReplays(waiting.Skip(index));
                throw;
            }
            served.Add(new WakeUp(waiting[index].Window.Stream, cache.Reached.Successor));
        }
        return served;
    }

    /// <summary>
    /// Makes a new agent look at the streams of the newest entries, so that subscribers who went back in a quiet stream need not wait
    /// until something happens in it.
    /// </summary>
    public async Task<IList<IBatchContainer>> Known() =>
        [.. Readable(await store.Newest(options.BatchSize)).Select(batch => batch.StreamId).Distinct().Select(stream => new WakeUp(stream, cache.Reached.Successor))];

    private async Task<ReplayPage> PageAfter(EntryId from, StreamWindow window)
    {
        List<RedisBatch> found = [];
        var through = from;
        while (found.Count == 0 && through < window.CoveredFrom)
        {
            var entries = await store.After(through, options.BatchSize);
            found.AddRange(Readable(entries).Where(batch => batch.StreamId == window.Stream));
            if (entries.Length > 0)
                through = EntryId.Parse(entries[^1].Id);
            if (entries.Length < options.BatchSize)
                through = EntryId.Max(through, window.CoveredFrom);
        }
        metrics.Replayed(found.Count);
        return new(from, through, found);
    }

    private IEnumerable<RedisBatch> Readable(IEnumerable<StreamEntry> entries)
    {
        foreach (var entry in entries)
        {
            RedisBatch batch;
            try
            {
                batch = format.Read(entry);
            }
            catch (FormatException)
            {
                // It was told of when it was new.
                continue;
            }
            yield return batch;
        }
    }
}
