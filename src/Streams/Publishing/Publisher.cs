using AutoAttend.Streams.Partitions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AutoAttend.Streams.Publishing;

/// <summary>
/// Appends to partitions. While Redis is away it tries again for <see cref="RedisStreamOptions.PublishPatienceSeconds"/>; an attempt
/// whose answer got lost is not written twice.
/// </summary>
internal sealed partial class Publisher(
    Func<uint, PartitionKeys> keysOf, RedisConnection connection, RedisStreamOptions options, StreamsMetrics metrics, TimeProvider time, ILogger log)
{
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.PublishPatienceSeconds);

    /// <exception cref="EventNotPublishedException">Redis stayed away for longer than the patience.</exception>
    public async Task Publish(uint partition, NameValueEntry[] fields)
    {
        var keys = keysOf(partition);
        var began = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var redis = await connection.Get();
                await Add(redis.GetDatabase(), keys, fields, isRepeated: attempt > 0);
                return;
            }
            catch (Exception away) when (RedisConnection.IsAway(away))
            {
                var wait = EagerBackoff.After(attempt);
                var waited = time.GetElapsedTime(began);
                if (waited + wait > _patience)
                    throw GaveUp(keys, waited, attempt + 1, away);
                if (attempt == 0)
                    LogRetrying(keys.Name, _patience.TotalSeconds, away.Message);
                metrics.Retried();
                await Task.Delay(wait, time);
            }
        }
    }

    private static async Task Add(IDatabase database, PartitionKeys keys, NameValueEntry[] fields, bool isRepeated)
    {
        var added = isRepeated
            ? database.ScriptEvaluateAsync(Scripts.AddOnce, [keys.Stream], [PublishId(fields), .. fields.SelectMany(field => new[] { field.Name, field.Value })])
            : (Task)database.StreamAddAsync(keys.Stream, fields);
        // On the same connection it comes after the entry. It may get lost: the reader looks by itself now and then.
        await database.PublishAsync(keys.Channel, RedisValue.EmptyString, CommandFlags.FireAndForget);
        await added;
    }

    private static RedisValue PublishId(NameValueEntry[] fields) => fields.Single(field => field.Name == EntryFormat.Id).Value;

    private EventNotPublishedException GaveUp(PartitionKeys keys, TimeSpan waited, int attempts, Exception cause) => new(
        $"Redis ({options.Endpoint}) did not take an event for partition {keys.Name} in {waited.TotalSeconds:F1} s and {attempts} attempts: {cause.Message} "
        + "The event counts as not published; if only the answer was lost, it may still be delivered.",
        cause);

    [LoggerMessage(LogLevel.Warning, "Redis did not take an event for partition {Partition}; it is tried again for {Seconds} s: {Reason}")]
    private partial void LogRetrying(string partition, double seconds, string reason);
}
