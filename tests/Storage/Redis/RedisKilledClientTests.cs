using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Tests.Sqlite.Engine;
using AutoAttend.Tests;

namespace AutoAttend.Storage.Tests.Redis;

public sealed class RedisKilledClientTests
{
    private const int Kills = 4;

    [Fact]
    public async Task What_was_acknowledged_to_a_client_that_was_killed_is_in_the_ledger_whole_and_in_every_index()
    {
        await using var server = await RedisServer.StartNew();
        HashSet<string> acknowledged = [];
        for (var run = 0; run < Kills; run++)
        {
            using var appender = AppenderProcess.Start($"redis://{server.Endpoint}", run);
            acknowledged.Add(await appender.ReadKey() ?? throw new InvalidOperationException("The appender did not start."));
            await Task.Delay(Random.Shared.Next(20, 300));
            acknowledged.UnionWith(await appender.KillAndReadRest());
        }

        await using var store = new RedisStore(server.Endpoint, "appender");
        var ledger = store.Get<ILedger>();
        var ofPerson = await ledger.ReadPerson("p1", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default);
        var ofSite = await ledger.ReadSite("main", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default);
        Assert.Empty(acknowledged.Except(ofPerson.Select(sighting => sighting.Id)));
        Assert.Equal(ofPerson, ofSite);
        Assert.True(acknowledged.Count > 10 * Kills, $"Only {acknowledged.Count} appends were acknowledged: too few to tell anything.");
        Assert.Equal(ofPerson.Count, await ledger.Erase("p1", default));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_Redis_was_stopped_and_started()
    {
        await using var server = await RedisServer.StartNew();
        await using var store = new RedisStore(server.Endpoint, "restart");
        await store.Get<ILedger>().Append(Sample.Sighting("p1"), default);
        await store.Get<ISightingLog>().Write(Sample.Sighting("p1"), default);

        await server.Stop();
        await server.Start();

        await using var later = new RedisStore(server.Endpoint, "restart");
        Assert.Single(await later.Get<ILedger>().ReadPerson("p1", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
        Assert.Single((await later.Get<ISightingLog>().Query(new Contracts.Sightings.SightingQuery(), default)).Sightings);
    }
}
