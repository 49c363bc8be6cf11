using AutoAttend.Streams.Partitions;
using AutoAttend.Tests;
using StackExchange.Redis;

namespace AutoAttend.Streams.Tests;

public sealed class PartitionStoreTests : IAsyncLifetime
{
    private static readonly PartitionKeys Keys = new("test", "events", 0);

    private RedisServer server = null!;
    private ConnectionMultiplexer redis = null!;

    private IDatabase Database => redis.GetDatabase();

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartNew();
        redis = await ConnectionMultiplexer.ConnectAsync(server.Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        await redis.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_whose_partition_was_taken_gets_nothing_more_and_the_other_gets_what_it_left()
    {
        var (former, latter) = (new PartitionStore(redis, Keys, "former"), new PartitionStore(redis, Keys, "latter"));
        Assert.True(await former.Take(byForce: true));
        await former.OpenGroup();
        var ids = await Add(4);
        Assert.Equal(2, (await former.Read(2))!.Length);
        await former.Confirm([ids[0]]);

        Assert.False(await latter.Take(byForce: false));
        Assert.True(await latter.Take(byForce: true));
        Assert.Null(await former.Read(10));
        Assert.False(await former.Take(byForce: false));
        var claimed = await latter.Claim(EntryId.Zero, 10);
        var read = await latter.Read(10);

        Assert.Equal([ids[1]], claimed.ClaimedEntries.Select(entry => EntryId.Parse(entry.Id)));
        Assert.Equal(ids[2..], read!.Select(entry => EntryId.Parse(entry.Id)));
        await latter.ForgetOthers();
        Assert.Equal(["latter"], (await Database.StreamConsumerInfoAsync(Keys.Stream, PartitionKeys.Group)).Select(consumer => consumer.Name));
        await latter.Release();
        Assert.True(await former.Take(byForce: false));
    }

    [Fact]
    public async Task Age_takes_what_was_delivered_and_leaves_the_rest()
    {
        var store = new PartitionStore(redis, Keys, "reader");
        var ids = await Add(10);

        var lost = await store.Trim(maxLength: 100, keepFrom: EntryId.Last, firstUndelivered: ids[6]);

        Assert.Equal(0, lost);
        Assert.Equal(ids[6..], await Held());
    }

    [Fact]
    public async Task Length_takes_the_oldest_and_what_was_not_delivered_only_beyond_the_bound_and_counted()
    {
        var store = new PartitionStore(redis, Keys, "reader");
        var ids = await Add(10);

        Assert.Equal(0, await store.Trim(maxLength: 8, keepFrom: EntryId.Zero, firstUndelivered: ids[5]));
        Assert.Equal(ids[2..], await Held());
        Assert.Equal(2, await store.Trim(maxLength: 3, keepFrom: EntryId.Zero, firstUndelivered: ids[5]));
        Assert.Equal(ids[7..], await Held());
    }

    [Fact]
    public async Task An_entry_whose_answer_got_lost_is_not_written_twice()
    {
        RedisValue[] entry = ["publish-1", EntryFormat.Id, "publish-1", "key", "a"];
        var first = (string?)await Database.ScriptEvaluateAsync(Scripts.AddOnce, [Keys.Stream], entry);
        await Add(5);
        var again = (string?)await Database.ScriptEvaluateAsync(Scripts.AddOnce, [Keys.Stream], entry);

        Assert.Equal(first, again);
        Assert.Equal(6, await Database.StreamLengthAsync(Keys.Stream));
    }

    private async Task<EntryId[]> Add(int count)
    {
        List<EntryId> ids = [];
        for (var number = 0; number < count; number++)
            ids.Add(EntryId.Parse(await Database.StreamAddAsync(Keys.Stream, "n", number)));
        return [.. ids];
    }

    private async Task<EntryId[]> Held() => [.. (await Database.StreamRangeAsync(Keys.Stream)).Select(entry => EntryId.Parse(entry.Id))];
}
