using AutoAttend.Streams.Cache;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using StackExchange.Redis;

namespace AutoAttend.Streams.Partitions;

/// <summary>
/// What a reader does between two waits: it makes sure that the partition is its own, takes over what was left unconfirmed, confirms
/// what was delivered, reads again for those who lag or went back, and reads what is new.
/// </summary>
internal sealed partial class PartitionReading(
    PartitionStore store,
    PartitionCache cache,
    EntryFormat format,
    RedisStreamOptions options,
    StreamsMetrics metrics,
    TimeProvider time,
    ILogger log,
    string partition)
{
    private static readonly TimeSpan TrimEvery = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _checkpoint = TimeSpan.FromSeconds(options.CheckpointSeconds);
    private readonly ReplayReader _replays = new(store, cache, format, options, metrics);
    private bool _isOwner;
    private bool _wasOwner;
    private EntryId? _claimFrom;
    private long _confirmedAt = time.GetTimestamp();
    private long _trimmedAt = time.GetTimestamp();

    /// <summary>Has the cache told of news.</summary>
    public Task<IAsyncDisposable> Listen() => store.Listen(cache.Signal.Raise);

    /// <summary>Has the ownership checked, and unconfirmed entries claimed, before more is read.</summary>
    public void Doubt() => _isOwner = false;

    /// <summary>What there is now; never waits for more.</summary>
    public async Task<IList<IBatchContainer>> Next(int most)
    {
        if (!_isOwner && !await Take())
            return [];
        if (time.GetElapsedTime(_confirmedAt) >= _checkpoint)
            await Checkpoint();
        var count = most > 0 ? Math.Min(most, options.BatchSize) : options.BatchSize;
        if (_claimFrom is { } from)
            return await Claim(from, count);
        var got = await _replays.Read();
        if (await store.Read(count) is not { } entries)
        {
            _isOwner = false;
            LogLost(partition);
            return got;
        }
        got.AddRange(Batches(entries));
        return got;
    }

    /// <summary>Confirms what is known to be delivered and lets others read.</summary>
    public async Task End()
    {
        await Confirm();
        await store.Release();
    }

    private async Task<bool> Take()
    {
        if (!await store.Take(byForce: !_wasOwner))
            return false;
        _isOwner = _wasOwner = true;
        _claimFrom = EntryId.Zero;
        return true;
    }

    private async Task<IList<IBatchContainer>> Claim(EntryId from, int count)
    {
        var read = await store.OpenGroup();
        var claimed = await store.Claim(from, count);
        if (claimed.DeletedIds.Length > 0)
            Lost(claimed.DeletedIds.Length);
        // What this reader has in memory already is its own.
        List<IBatchContainer> got = [.. Batches(claimed.ClaimedEntries).Where(batch => batch.Id > cache.Reached)];
        metrics.Claimed(got.Count);
        if (EntryId.Parse(claimed.NextStartId) is var next && next > EntryId.Zero)
        {
            _claimFrom = next;
            return got;
        }
        if (got.Count > 0)
        {
            LogClaimed(got.Count, partition);
            _claimFrom = ((RedisBatch)got[^1]).Id.Successor;
            return got;
        }
        _claimFrom = null;
        cache.Reach(read);
        await store.ForgetOthers();
        return await _replays.Known();
    }

    private async Task Checkpoint()
    {
        _confirmedAt = time.GetTimestamp();
        cache.Confirm();
        await Confirm();
        if (time.GetElapsedTime(_trimmedAt) < TrimEvery || _claimFrom is not null)
            return;
        _trimmedAt = time.GetTimestamp();
        var keepFrom = new EntryId(time.GetUtcNow().AddHours(-options.MaxAgeHours).ToUnixTimeMilliseconds(), 0);
        Lost(await store.Trim(options.MaxLength, keepFrom, cache.FirstUndelivered));
    }

    private async Task Confirm()
    {
        var confirmed = cache.TakeConfirmed();
        try
        {
            foreach (var some in confirmed.Chunk(1000))
                await store.Confirm(some);
        }
        catch
        {
            cache.Return(confirmed);
            throw;
        }
    }

    private IEnumerable<RedisBatch> Batches(IEnumerable<StreamEntry> entries)
    {
        foreach (var entry in entries)
        {
            RedisBatch batch;
            try
            {
                batch = format.Read(entry);
            }
            catch (FormatException foreign)
            {
                LogForeign(partition, foreign.Message);
                cache.Return([EntryId.Parse(entry.Id)]);
                continue;
            }
            yield return batch;
        }
    }

    private void Lost(long entries)
    {
        if (entries == 0)
            return;
        metrics.Lost(entries);
        LogTrimmed(entries, partition, options.MaxLength);
    }

    [LoggerMessage(LogLevel.Information, "{Count} events of partition {Partition} were read by an agent that did not confirm their delivery; they are delivered here")]
    private partial void LogClaimed(int count, string partition);

    [LoggerMessage(LogLevel.Information, "Partition {Partition} was taken over by another agent, or its lease ran out")]
    private partial void LogLost(string partition);

    [LoggerMessage(LogLevel.Error, "{Count} events of partition {Partition} were trimmed before their delivery was confirmed, because it holds more than {MaxLength}: raise MaxLength or find the subscriber that does not keep up")]
    private partial void LogTrimmed(long count, string partition, long maxLength);

    [LoggerMessage(LogLevel.Warning, "Partition {Partition} holds an entry that is passed over: {Reason}")]
    private partial void LogForeign(string partition, string reason);
}
