using AutoAttend.Storage.Redis.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>
/// The connection of this process's own adapters. It waits for a Redis that is not there yet, says what is wrong with it, and comes back
/// by itself after one that was there has gone.
/// </summary>
public sealed partial class RedisConnection(IOptions<RedisOptions> options, TimeProvider time, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile ConnectionMultiplexer? open;
    private string? lastCause;
    private volatile string? problem = "Redis was not asked yet.";

    /// <summary>What keeps Redis from being used, without its address and without secrets; null while it can be.</summary>
    public string? Problem => problem ?? (open is { IsConnected: true } ? null : "The connection to Redis is lost; it is tried again every second.");

    /// <summary>The connection; only after <see cref="Wait"/> has returned.</summary>
    /// <exception cref="StorageUnavailableException">Redis could not be reached yet.</exception>
    public IConnectionMultiplexer Multiplexer => open ?? throw new StorageUnavailableException(Problem ?? "Redis is not connected.");

    /// <summary>The database that <see cref="RedisOptions.Database"/> names.</summary>
    /// <exception cref="StorageUnavailableException">Redis could not be reached yet.</exception>
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
            configuration = options.Value.ToConfiguration();
            configuration.AbortOnConnectFail = true;
            open = await ConnectionMultiplexer.ConnectAsync(configuration);
            problem = null;
            Connected(logger, options.Value.Endpoints);
            return true;
        }
        catch (Exception failure) when (failure is RedisException or IOException)
        {
            var cause = await RedisFailure.Cause(failure, configuration, cancellation);
            if (cause != lastCause)
                NotConnected(logger, options.Value.Endpoints, cause);
            lastCause = cause;
            problem = $"Redis cannot be used: {cause}. It is tried again every second; the log names its address.";
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Redis at {Endpoints} answers")]
    private static partial void Connected(ILogger logger, string endpoints);

    [LoggerMessage(LogLevel.Error, "Redis at {Endpoints} cannot be used: {Cause}; it is tried again every second")]
    private static partial void NotConnected(ILogger logger, string endpoints, string cause);
}
