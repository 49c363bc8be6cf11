using AutoAttend.Streams.Cache;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using StackExchange.Redis;

namespace AutoAttend.Streams.Partitions;

/// <summary>
/// Reads one partition for its pulling agent, whose turns it runs on. It waits for news instead of polling, takes over what a reader
/// before it had not confirmed, and sits out a Redis that is away.
/// </summary>
internal sealed partial class PartitionReceiver(
    PartitionKeys keys,
    Func<Task<IConnectionMultiplexer>> connect,
    PartitionCache cache,
    EntryFormat format,
    RedisStreamOptions options,
    StreamsMetrics metrics,
    TimeProvider time,
    ILogger log) : IQueueAdapterReceiver
{
    private readonly TimeSpan _poll = TimeSpan.FromSeconds(options.PollSeconds);
    private readonly TimeSpan _checkpoint = TimeSpan.FromSeconds(options.CheckpointSeconds);
    private PartitionReading? _reading;
    private IAsyncDisposable? _listening;
    private DateTimeOffset? _awaySince;

    // Everything that needs Redis waits for the first read, which is tried again for as long as it fails.
    public Task Initialize(TimeSpan timeout) => Task.CompletedTask;

    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => GetQueueMessagesAsync(maxCount, CancellationToken.None);

    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await Open();
            var got = await reading.Next(maxCount);
            if (got.Count == 0)
            {
                await cache.Signal.Wait(cache.HasUnconfirmed && _checkpoint < _poll ? _checkpoint : _poll, cancellationToken);
                got = await reading.Next(maxCount);
            }
            if (_awaySince is { } since)
                LogBack(keys.Name, (time.GetUtcNow() - since).TotalSeconds);
            _awaySince = null;
            return got;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception away) when (RedisConnection.IsAway(away))
        {
            if (_awaySince is null)
                LogAway(keys.Name, away.Message);
            _awaySince ??= time.GetUtcNow();
            // What was read and got lost on the way is claimed again.
            _reading?.Doubt();
            await cache.Signal.Wait(_poll, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            return [];
        }
    }

    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) => Task.CompletedTask;

    // The agent has delivered what it could and has closed its cursors.
    public async Task Shutdown(TimeSpan timeout)
    {
        try
        {
            if (_listening is not null)
                await _listening.DisposeAsync();
            if (_reading is not null)
                await _reading.End().WaitAsync(timeout, time);
        }
        catch (Exception away) when (RedisConnection.IsAway(away))
        {
            LogEndedAway(keys.Name, away.Message);
        }
    }

    private async Task<PartitionReading> Open()
    {
        if (_reading is not null && _listening is not null)
            return _reading;
        var redis = await connect();
        _reading ??= new(new(redis, keys, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}"), cache, format, options, metrics, time, log, keys.Name);
        _listening ??= await _reading.Listen();
        return _reading;
    }

    [LoggerMessage(LogLevel.Warning, "Redis is away, so that no events of partition {Partition} are read: {Reason}")]
    private partial void LogAway(string partition, string reason);

    [LoggerMessage(LogLevel.Information, "Redis is back after {Seconds:F1} s; the events of partition {Partition} go on")]
    private partial void LogBack(string partition, double seconds);

    [LoggerMessage(LogLevel.Warning, "Partition {Partition} was given up without confirming the last events, which will be delivered again: {Reason}")]
    private partial void LogEndedAway(string partition, string reason);
}
