using AutoAttend.Streams.Host;

namespace AutoAttend.Streams.Tests;

[Collection(ClusterCollection.Name)]
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private const int Count = 200;

    [Fact]
    public async Task Every_kind_of_subscriber_gets_every_event_once_and_in_order()
    {
        await using var cluster = await StreamCluster.Start();
        var explicitGrain = cluster.Cluster.Client.GetGrain<IExplicitListenerGrain>("a");
        var implicitGrain = cluster.Cluster.Client.GetGrain<IImplicitListenerGrain>("a");
        var (first, second) = (new Recorder(), new Recorder());
        await explicitGrain.Subscribe();
        await cluster.Stream("a").SubscribeAsync(first);
        await cluster.Stream("a").SubscribeAsync(second);

        await Task.WhenAll(
            StreamCluster.Publish(cluster.Stream("a"), 1, Count),
            StreamCluster.Publish(cluster.Stream("a", "implicit"), 1, Count));
        await Task.WhenAll(first.Until(Count), second.Until(Count));
        await Eventually.Is(async () => (await explicitGrain.Numbers()).Count >= Count && (await implicitGrain.Numbers()).Count >= Count);

        Assert.Equal(Enumerable.Range(1, Count), first.Numbers);
        Assert.Equal(Enumerable.Range(1, Count), second.Numbers);
        Assert.Equal(Enumerable.Range(1, Count), await explicitGrain.Numbers());
        Assert.Equal(Enumerable.Range(1, Count), await implicitGrain.Numbers());
        Assert.Equal(first.Got.Select(got => got.Token).Order(), first.Got.Select(got => got.Token));
        output.WriteLine($"Client, published as fast as Redis takes them: {Figures.Latencies(first.Got)}");
    }

    [Fact]
    public async Task An_event_reaches_a_client_within_milliseconds_of_its_publishing()
    {
        await using var cluster = await StreamCluster.Start(options => options.PollSeconds = 10);
        var recorder = new Recorder();
        await cluster.Stream("a").SubscribeAsync(recorder);
        await StreamCluster.Publish(cluster.Stream("a"), 1, 1);
        await recorder.Until(1);
        for (var number = 2; number <= 60; number++)
        {
            await StreamCluster.Publish(cluster.Stream("a"), number, number);
            await Task.Delay(50);
        }
        await recorder.Until(60);

        output.WriteLine($"Client, one event each 50 ms: {Figures.Latencies([.. recorder.Got.Skip(1)])}");
        // The reader looks by itself only each 10 s: what came sooner came because the reader was told. How soon is printed, not judged.
        Assert.Equal(Enumerable.Range(1, 60), recorder.Numbers);
        Assert.True(recorder.Got.Skip(1).Select(got => got.Latency).Order().ElementAt(29) < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_batch_keeps_its_order_and_each_of_its_events_has_a_token()
    {
        await using var cluster = await StreamCluster.Start();
        var recorder = new Recorder();
        await cluster.Stream("a").SubscribeAsync(recorder);

        await cluster.Stream("a").OnNextBatchAsync(Enumerable.Range(1, 5).Select(number => new Happened("a", number, TimeProvider.System.GetUtcNow())));
        await recorder.Until(5);

        Assert.Equal(Enumerable.Range(1, 5), recorder.Numbers);
        Assert.Equal([0, 1, 2, 3, 4], recorder.Got.Select(got => got.Token.EventIndex));
    }

    [Fact]
    public async Task A_subscriber_that_hangs_holds_no_other_back_and_loses_nothing()
    {
        await using var cluster = await StreamCluster.Start(options => (options.Partitions, options.CachedEntries) = (1, 16));
        var released = new TaskCompletionSource();
        var slow = new Recorder { Before = _ => released.Task };
        // A process gets its events one after the other: the quick one has to live elsewhere.
        var quick = cluster.Cluster.Client.GetGrain<IExplicitListenerGrain>("quick");
        await cluster.Stream("slow").SubscribeAsync(slow);
        await quick.Subscribe();

        await Task.WhenAll(StreamCluster.Publish(cluster.Stream("slow"), 1, Count), StreamCluster.Publish(cluster.Stream("quick"), 1, Count));
        await Eventually.Is(async () => (await quick.Numbers()).Count >= Count);
        Assert.Equal(Enumerable.Range(1, Count), await quick.Numbers());
        Assert.Empty(slow.Numbers);

        released.SetResult();
        await slow.Until(Count);
        Assert.Equal(Enumerable.Range(1, Count), slow.Numbers);
    }
}
