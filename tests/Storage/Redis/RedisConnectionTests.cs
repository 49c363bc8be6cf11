using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis;
using AutoAttend.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace AutoAttend.Storage.Tests.Redis;

public sealed class RedisConnectionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly LogLines log = new();

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task A_Redis_that_is_not_there_is_told_with_its_address_waited_for_and_found()
    {
        await using var server = await RedisServer.StartNew();
        await server.Stop();
        await using var services = Services(server.Endpoint);
        var redis = services.GetRequiredService<RedisConnection>();

        var waiting = redis.Wait(default);
        await Eventually(() => log.Any($"Redis at {server.Endpoint} cannot be used: nothing listens there (connection refused)"));
        Assert.Equal("Redis cannot be used: nothing listens there (connection refused). It is tried again every second; the log names its address.", redis.Problem);
        Assert.Throws<StorageUnavailableException>(() => redis.Database);
        await server.Start();

        await waiting.WaitAsync(Patience);
        Assert.Null(redis.Problem);
        Assert.Equal(1, log.Count("cannot be used"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_one_and_never_shown()
    {
        await using var server = await RedisServer.StartNew("--requirepass", "open-sesame");
        await using var services = Services(server.Endpoint, options => options.Password = "open-barley");
        using var patience = new CancellationTokenSource();

        var waiting = services.GetRequiredService<RedisConnection>().Wait(patience.Token);
        await Eventually(() => log.Any($"Redis at {server.Endpoint} cannot be used: it does not accept the user and password"));

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(log.Any("open-"));
    }

    [Fact]
    public async Task A_password_may_lie_in_a_file()
    {
        await using var server = await RedisServer.StartNew("--requirepass", "open-sesame");
        var file = Path.Combine(server.Folder, "password");
        await File.WriteAllTextAsync(file, "open-sesame\n");
        await using var services = Services(server.Endpoint, options => options.PasswordFile = file);

        await services.GetRequiredService<RedisConnection>().Wait(default).WaitAsync(Patience);
    }

    [Fact]
    public async Task Something_else_that_listens_there_is_told_as_that()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        await using var services = Services($"{other.LocalEndpoint}", options => options.ConnectSeconds = 0.5);
        using var patience = new CancellationTokenSource();

        var waiting = services.GetRequiredService<RedisConnection>().Wait(patience.Token);
        await Eventually(() => log.Any("something listens there, but did not answer as Redis does in time"));

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task After_a_restart_with_its_data_everything_goes_on()
    {
        await using var server = await RedisServer.StartNew();
        await using var services = Services(server.Endpoint);
        var redis = services.GetRequiredService<RedisConnection>();
        await redis.Wait(default);
        var ledger = services.GetRequiredService<ILedger>();
        await ledger.Append(Sample.Sighting("p1"), default);

        await server.Stop();
        await Eventually(() => redis.Problem is not null);
        Assert.NotNull(await services.GetRequiredService<IStorageHealth>().Check(default));
        await server.Start();
        await Eventually(() => redis.Problem is null);

        Assert.False(await ledger.Append(Sample.Sighting("p1"), default));
        Assert.Null(await services.GetRequiredService<IStorageHealth>().Check(default));
    }

    [Fact]
    public async Task A_Redis_that_came_back_empty_is_a_problem_that_stays()
    {
        await using var server = await RedisServer.StartNew("--appendonly", "no");
        await using var services = Services(server.Endpoint);
        var redis = services.GetRequiredService<RedisConnection>();
        await redis.Wait(default);

        await server.Stop();
        await server.Start();

        await Eventually(() => redis.Problem is { } problem && problem.StartsWith("Redis came back without its data", StringComparison.Ordinal));
        Assert.Equal(1, log.Count("Redis came back without its data"));
    }

    [Fact]
    public async Task A_Redis_that_may_lose_data_is_told_once_and_used_all_the_same()
    {
        await using var server = await RedisServer.StartNew("--appendonly", "no", "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru");
        await using var services = Services(server.Endpoint);
        var redis = services.GetRequiredService<RedisConnection>();

        await redis.Wait(default);
        await redis.Wait(default);

        Assert.Null(redis.Problem);
        Assert.Equal(
            "Redis throws data away when its memory is full (maxmemory-policy allkeys-lru); set it to noeviction. "
            + "Redis keeps no append-only file and forgets the last minutes, or everything, when it is restarted; set appendonly yes.",
            redis.Risk);
        Assert.Equal(1, log.Count("allkeys-lru"));
    }

    [Fact]
    public async Task A_Redis_that_keeps_everything_is_no_risk()
    {
        await using var server = await RedisServer.StartNew();
        await using var services = Services(server.Endpoint);
        var redis = services.GetRequiredService<RedisConnection>();

        await redis.Wait(default);

        Assert.Null(redis.Risk);
    }

    private ServiceProvider Services(string endpoint, Action<RedisOptions>? configure = null) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(log))
        .Configure<RedisOptions>(options => options.Endpoints = endpoint)
        .Configure(configure ?? (_ => { }))
        .Configure<ClusterOptions>(options => options.ServiceId = "connection")
        .AddRedisPorts()
        .BuildServiceProvider();

    private static async Task Eventually(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
            await Task.Delay(20, patience.Token);
    }
}
