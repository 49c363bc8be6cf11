using System.Net;
using AutoAttend.Tests;

namespace AutoAttend.Silo.Tests.Hosting.Clustered;

public sealed class SiloStartTests
{
    [Fact]
    public async Task A_silo_says_that_Redis_is_away_is_not_ready_and_joins_by_itself_when_it_comes()
    {
        await using var redis = await RedisServer.StartNew();
        await redis.Stop();
        await using var silo = SiloProcess.Start(redis.Endpoint);

        await silo.Says($"Redis at {redis.Endpoint} cannot be used: nothing listens there (connection refused)");
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Redis cannot be used: nothing listens there (connection refused). It is tried again every second; the log names its address."),
            await silo.Check("redis", "not ready"));
        Assert.Equal(HttpStatusCode.OK, await silo.Live());
        await redis.Start();

        await silo.Check("silo", "ready");
        await silo.Check("storage", "ready");
        Assert.Equal(0, await silo.Terminate());
        Assert.DoesNotContain("Unhandled", silo.Output);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_one_and_a_silo_that_waits_still_ends_in_peace()
    {
        await using var redis = await RedisServer.StartNew("--requirepass", "open-sesame");
        await using var silo = SiloProcess.Start(redis.Endpoint, "--AutoAttend:Redis:Password", "open-barley");

        await silo.Says($"Redis at {redis.Endpoint} cannot be used: it does not accept the user and password");

        Assert.Equal(0, await silo.Terminate());
        Assert.DoesNotContain("open-", silo.Output);
        Assert.DoesNotContain("Exception", silo.Output);
    }
}
