using StackExchange.Redis;

namespace AutoAttend.Streams.Partitions;

/// <summary>What a partition's reader asks of Redis.</summary>
/// <param name="redis">The connection.</param>
/// <param name="keys">The partition.</param>
/// <param name="consumer">This reader among all that ever were: a name used once.</param>
internal sealed class PartitionStore(IConnectionMultiplexer redis, PartitionKeys keys, string consumer)
{
    /// <summary>A reader that was not heard of for so long no longer keeps others out.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    private static readonly RedisValue LeaseMilliseconds = (long)Lease.TotalMilliseconds;

    private readonly IDatabase _database = redis.GetDatabase();

    /// <summary>Makes this reader the one that may read; true when it is.</summary>
    /// <param name="byForce">Also where another reader holds the partition: its silo is gone or is about to hear that it lost it.</param>
    public async Task<bool> Take(bool byForce) =>
        (int)await _database.ScriptEvaluateAsync(Scripts.Take, [keys.Owner], [consumer, LeaseMilliseconds, byForce ? 1 : 0]) == 1;

    /// <summary>Lets others read.</summary>
    public Task Release() => _database.ScriptEvaluateAsync(Scripts.Release, [keys.Owner], [consumer]);

    /// <summary>Makes the group where there is none yet; all that the stream holds is new to it. Returns the last id that was read for it.</summary>
    public async Task<EntryId> OpenGroup()
    {
        try
        {
            await _database.StreamCreateConsumerGroupAsync(keys.Stream, PartitionKeys.Group, "0-0", createStream: true);
        }
        catch (RedisServerException exists) when (exists.Message.StartsWith("BUSYGROUP", StringComparison.Ordinal))
        {
            // As it should be, except for the first time.
        }
        var groups = await _database.StreamGroupInfoAsync(keys.Stream);
        return EntryId.Parse(groups.Single(group => group.Name == PartitionKeys.Group).LastDeliveredId);
    }

    /// <summary>New entries; null where another reader has taken the partition.</summary>
    public async Task<StreamEntry[]?> Read(int count)
    {
        var got = await _database.ScriptEvaluateAsync(
            Scripts.Read, [keys.Owner, keys.Stream], [consumer, LeaseMilliseconds, PartitionKeys.Group, count]);
        return got.Resp2Type == ResultType.Array ? [.. ((RedisResult[])got!).Select(Entry)] : null;
    }

    /// <summary>Takes over what was read for the group and not confirmed, by whomever; in order, from an id on.</summary>
    public Task<StreamAutoClaimResult> Claim(EntryId from, int count) =>
        _database.StreamAutoClaimAsync(keys.Stream, PartitionKeys.Group, consumer, minIdleTimeInMs: 0, from.ToString(), count);

    /// <summary>Confirms that entries were delivered.</summary>
    public Task Confirm(IEnumerable<EntryId> ids) =>
        _database.StreamAcknowledgeAsync(keys.Stream, PartitionKeys.Group, [.. ids.Select(id => (RedisValue)id.ToString())]);

    /// <summary>Forgets readers that are gone. Only for the owner who has claimed all: with a reader go its unconfirmed entries.</summary>
    public async Task ForgetOthers()
    {
        foreach (var other in await _database.StreamConsumerInfoAsync(keys.Stream, PartitionKeys.Group))
        {
            if (other.Name != consumer && other.PendingMessageCount == 0)
                await _database.StreamDeleteConsumerAsync(keys.Stream, PartitionKeys.Group, other.Name);
        }
    }

    /// <summary>Entries after an id, delivered or not.</summary>
    public Task<StreamEntry[]> After(EntryId id, int count) => _database.StreamRangeAsync(keys.Stream, id.Successor.ToString(), "+", count);

    /// <summary>The newest entries, the newest first.</summary>
    public Task<StreamEntry[]> Newest(int count) => _database.StreamRangeAsync(keys.Stream, "-", "+", count, Order.Descending);

    /// <summary>Removes what is too old and too much, at most 1,000 entries too many in one call; returns how many went undelivered.</summary>
    public async Task<long> Trim(long maxLength, EntryId keepFrom, EntryId firstUndelivered)
    {
        const int MostAtOnce = 1000;
        var old = EntryId.Min(keepFrom, firstUndelivered);
        return (long)await _database.ScriptEvaluateAsync(
            Scripts.Trim, [keys.Stream], [maxLength, old.ToString(), firstUndelivered.ToString(), MostAtOnce]);
    }

    /// <summary>Calls back whenever a producer says that there is something new.</summary>
    public async Task<IAsyncDisposable> Listen(Action heard)
    {
        var subscriber = redis.GetSubscriber();
        void Handle(RedisChannel channel, RedisValue message) => heard();
        await subscriber.SubscribeAsync(keys.Channel, Handle);
        return new Listening(() => subscriber.UnsubscribeAsync(keys.Channel, Handle, CommandFlags.FireAndForget));
    }

    private static StreamEntry Entry(RedisResult raw)
    {
        var fields = (RedisValue[])raw[1]!;
        return new((RedisValue)raw[0], [.. fields.Chunk(2).Select(pair => new NameValueEntry(pair[0], pair[1]))]);
    }

    private sealed class Listening(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }
}
