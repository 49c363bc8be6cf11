using AutoAttend.Storage.Redis.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>
/// The connection of this process's own adapters. It waits for a Redis that is not there yet, says what is wrong with it, and comes back
/// by itself after one that was there has gone.
/// </summary>
public sealed partial class RedisConnection : IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly RedisOptions options;
    private readonly RedisServerWatch watch;
    private readonly TimeProvider time;
    private readonly ILogger<RedisConnection> logger;
    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile ConnectionMultiplexer? open;
    private volatile string notOpen = "Redis was not asked yet.";
    private string? lastCause;

    internal RedisConnection(IOptions<RedisOptions> options, RedisServerWatch watch, TimeProvider time, ILogger<RedisConnection> logger) =>
        (this.options, this.watch, this.time, this.logger) = (options.Value, watch, time, logger);

    /// <summary>What keeps Redis from being used, without its address and without secrets; null while it can be.</summary>
    public string? Problem => open switch
    {
        null => notOpen,
        { IsConnected: false } => "The connection to Redis is lost; it is tried again every second.",
        _ => watch.Loss,
    };

    /// <summary>What in the server's settings may cost data one day; null where nothing is known to.</summary>
    public string? Risk => watch.Risk;

    /// <summary>The connection, for others of this process who share it.</summary>
    /// <exception cref="StorageUnavailableException"><see cref="Wait"/> has not returned yet.</exception>
    public IConnectionMultiplexer Multiplexer => open ?? throw new StorageUnavailableException(notOpen);

    /// <summary>The database that <see cref="RedisOptions.Database"/> names.</summary>
    /// <exception cref="StorageUnavailableException"><see cref="Wait"/> has not returned yet.</exception>
    public IDatabase Database => Multiplexer.GetDatabase();

    /// <summary>Connects, and tries again each second until that succeeds. Every new reason why not is logged, with the address.</summary>
    public async Task Wait(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            while (open is null && !await TryConnect(cancellation))
                await Task.Delay(Retry, time, cancellation);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (open is { } last)
            await last.DisposeAsync();
        opening.Dispose();
    }

    private async Task<bool> TryConnect(CancellationToken cancellation)
    {
        ConfigurationOptions configuration = new();
        try
        {
            configuration = options.ToConfiguration();
            configuration.AbortOnConnectFail = true;
            var connected = await ConnectionMultiplexer.ConnectAsync(configuration);
            await watch.Look(connected.GetDatabase());
            connected.ConnectionRestored += (_, _) => _ = watch.Look(connected.GetDatabase());
            open = connected;
            Connected(logger, options.Endpoints);
            return true;
        }
        catch (Exception failure) when (failure is RedisException or IOException)
        {
            var cause = await RedisFailure.Cause(failure, configuration, cancellation);
            if (cause != lastCause)
                NotConnected(logger, options.Endpoints, cause);
            lastCause = cause;
            notOpen = $"Redis cannot be used: {cause}. It is tried again every second; the log names its address.";
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Redis at {Endpoints} answers")]
    private static partial void Connected(ILogger logger, string endpoints);

    [LoggerMessage(LogLevel.Error, "Redis at {Endpoints} cannot be used: {Cause}; it is tried again every second")]
    private static partial void NotConnected(ILogger logger, string endpoints, string cause);
}
