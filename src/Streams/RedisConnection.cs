using StackExchange.Redis;

namespace AutoAttend.Streams;

/// <summary>The provider's connection to Redis, made at the first use.</summary>
internal sealed class RedisConnection(RedisStreamOptions options, IServiceProvider services) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private IConnectionMultiplexer? _redis;

    /// <summary>Whether a failure may heal by itself: the server is away, slow, loading its data or changing roles.</summary>
    public static bool IsAway(Exception failure) => failure is RedisConnectionException or RedisTimeoutException or TimeoutException
        || failure is RedisServerException { Message: var said }
            && (said.StartsWith("LOADING", StringComparison.Ordinal) || said.StartsWith("READONLY", StringComparison.Ordinal)
                || said.StartsWith("MASTERDOWN", StringComparison.Ordinal) || said.StartsWith("CLUSTERDOWN", StringComparison.Ordinal)
                || said.StartsWith("TRYAGAIN", StringComparison.Ordinal) || said.Contains("NOGROUP", StringComparison.Ordinal));

    public async Task<IConnectionMultiplexer> Get()
    {
        if (_redis is { } connected)
            return connected;
        await _gate.WaitAsync();
        try
        {
            return _redis ??= await Connect();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (options.Connect is null && _redis is not null)
            await _redis.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<IConnectionMultiplexer> Connect()
    {
        if (options.Connect is { } shared)
            return await shared(services);
        var configuration = options.Redis!.Clone();
        // It goes on trying, so that a Redis that comes later is found.
        configuration.AbortOnConnectFail = false;
        return await ConnectionMultiplexer.ConnectAsync(configuration);
    }
}
