using Orleans.Streams;

namespace AutoAttend.Streams.Tests;

[Collection(ClusterCollection.Name)]
public sealed class RewindTests
{
    private const int Count = 300;

    [Fact]
    public async Task A_subscriber_goes_back_to_a_token_that_memory_no_longer_holds()
    {
        await using var cluster = await StreamCluster.Start(options => (options.CachedEntries, options.BatchSize) = (16, 32));
        var (first, second) = (new Recorder(), new Recorder());
        await cluster.Stream("a").SubscribeAsync(first);
        await StreamCluster.Publish(cluster.Stream("a"), 1, Count);
        await first.Until(Count);

        await cluster.Stream("a").SubscribeAsync(second, first.Got[99].Token);
        await second.Until(Count - 99);
        await StreamCluster.Publish(cluster.Stream("a"), Count + 1, Count + 10);
        await Task.WhenAll(first.Until(Count + 10), second.Until(Count + 10 - 99));

        Assert.Equal(Enumerable.Range(1, Count + 10), first.Numbers);
        Assert.Equal(Enumerable.Range(100, Count + 10 - 99), second.Numbers);
    }

    [Fact]
    public async Task A_subscriber_catches_up_after_the_whole_cluster_was_started_anew_and_nothing_more_happened()
    {
        await using var before = await StreamCluster.Start();
        var first = new Recorder();
        var handle = await before.Stream("a").SubscribeAsync(first);
        await StreamCluster.Publish(before.Stream("a"), 1, 50);
        await first.Until(50);
        await handle.UnsubscribeAsync();
        await StreamCluster.Publish(before.Stream("a"), 51, 60);
        await before.StopSilos();

        await using var after = await StreamCluster.Start(before.Redis);
        var second = new Recorder();
        await after.Stream("a").SubscribeAsync(second, first.Got[^1].Token);
        await second.Until(11);

        Assert.Equal(Enumerable.Range(50, 11), second.Numbers);
    }

    [Fact]
    public async Task What_a_new_subscriber_gets_begins_with_its_subscription()
    {
        await using var cluster = await StreamCluster.Start();
        var (first, second) = (new Recorder(), new Recorder());
        await cluster.Stream("a").SubscribeAsync(first);
        await StreamCluster.Publish(cluster.Stream("a"), 1, 10);
        await first.Until(10);

        await cluster.Stream("a").SubscribeAsync(second);
        await StreamCluster.Publish(cluster.Stream("a"), 11, 20);
        await second.Until(10);

        Assert.Equal(Enumerable.Range(11, 10), second.Numbers);
    }
}
