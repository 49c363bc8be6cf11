using System.Diagnostics;
using AutoAttend.Tests;
using StackExchange.Redis;

namespace AutoAttend.Streams.Tests;

[Collection(ClusterCollection.Name)]
public sealed class OutageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Redis_stopped_for_half_a_minute_and_started_again_loses_and_doubles_nothing_that_was_acknowledged()
    {
        await using var cluster = await StreamCluster.Start(options => options.PublishPatienceSeconds = 120);
        var recorder = new Recorder();
        await cluster.Stream("a").SubscribeAsync(recorder);
        await StreamCluster.Publish(cluster.Stream("a"), 1, 50);
        await recorder.Until(50);

        var publishing = Task.Run(() => StreamCluster.Publish(cluster.Stream("a"), 51, 1000));
        await recorder.Until(100);
        await cluster.Redis.Stop();
        await Task.Delay(TimeSpan.FromSeconds(30));
        await cluster.Redis.Start();
        var back = TimeProvider.System.GetUtcNow();
        await publishing;
        await recorder.Until(1000);

        output.WriteLine($"First event after Redis was back: {(recorder.Got.First(got => got.At > back).At - back).TotalSeconds:F2} s");
        Assert.Equal(Enumerable.Range(1, 1000), recorder.Numbers);
    }

    [Fact]
    public async Task A_producer_gives_up_after_its_patience_and_says_where_and_how_long()
    {
        await using var cluster = await StreamCluster.Start(options => options.PublishPatienceSeconds = 1);
        await StreamCluster.Publish(cluster.Stream("a"), 1, 1);
        await cluster.Redis.Stop();

        var began = Stopwatch.GetTimestamp();
        var failure = await Assert.ThrowsAsync<EventNotPublishedException>(() => StreamCluster.Publish(cluster.Stream("a"), 2, 2));

        Assert.Contains(cluster.Redis.Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Contains("did not take an event", failure.Message, StringComparison.Ordinal);
        // One attempt may take as long as the connection's own time-out.
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));
        await cluster.Redis.Start();
    }

    [Fact]
    public async Task A_partition_holds_no_more_than_its_length_and_loses_nothing_to_that()
    {
        await using var cluster = await StreamCluster.Start(options => (options.Partitions, options.MaxLength) = (1, 100));
        var recorder = new Recorder();
        await cluster.Stream("a").SubscribeAsync(recorder);
        for (var published = 0; published < 1000; published += 50)
        {
            await StreamCluster.Publish(cluster.Stream("a"), published + 1, published + 50);
            await recorder.Until(published + 50);
        }
        await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.Redis.Endpoint);

        await Eventually.Is(async () => await redis.GetDatabase().StreamLengthAsync("{autoattend/streams/events/0}") == 100);

        Assert.Equal(100, await redis.GetDatabase().StreamLengthAsync("{autoattend/streams/events/0}"));
        Assert.Equal(Enumerable.Range(1, 1000), recorder.Numbers);
    }

    [Fact]
    public async Task Another_number_of_partitions_than_the_cluster_began_with_is_refused_with_the_way_out()
    {
        await using var redis = await RedisServer.StartNew();
        await using (await StreamCluster.Start(redis, options => options.Partitions = 2))
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => StreamCluster.Start(redis, options => options.Partitions = 3));
            Assert.Contains("Set Partitions to 2", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task Options_out_of_range_stop_the_start(int partitions)
    {
        await using var redis = await RedisServer.StartNew();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => StreamCluster.Start(redis, options => options.Partitions = partitions));
        Assert.Contains("Partitions", refused.ToString(), StringComparison.Ordinal);
    }
}
