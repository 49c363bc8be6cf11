using AutoAttend.Contracts.Client;
using AutoAttend.Storage.Redis;
using AutoAttend.Tests;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.TestingHost;
using StackExchange.Redis;

namespace AutoAttend.Storage.Tests.Redis;

/// <summary>A grain that asks a Redis that is gone, called from outside.</summary>
public sealed class RedisErrorsTests
{
    [Fact]
    public async Task Who_calls_a_grain_hears_that_redis_is_away_and_not_that_there_is_no_codec()
    {
        await using var server = await RedisServer.StartNew();
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{server.Endpoint},abortConnect=false,asyncTimeout=500,syncTimeout=500");
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddIncomingGrainCallFilter<RedisErrors>();
            silo.Services.AddSingleton<IConnectionMultiplexer>(redis);
        });
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var asking = cluster.Client.GetGrain<IAskingGrain>("one");
        Assert.Null(await asking.Ask());

        await server.Stop();

        var failure = await Assert.ThrowsAsync<OrleansException>(asking.Ask);
        Assert.StartsWith("Redis did not do what was asked", failure.Message);
        Assert.True(ClusterTrouble.IsPassing(failure));
    }
}
