using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>
/// What was erased leaves Redis' memory at once, but stays in its files until they are written anew. So after an erasure Redis is asked for
/// that, once for all the steps of it.
/// </summary>
internal sealed partial class RedisForgetting(RedisConnection redis, TimeProvider time, ILogger<RedisForgetting> logger) : BackgroundService
{
    // An erasure has some ten steps, each of which asks; one that begins within this time is written away together with it.
    private static readonly TimeSpan Collect = TimeSpan.FromSeconds(2);

    // Redis writes one file at a time, and one that it had begun before still holds what was erased.
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Has Redis write its files anew, soon.</summary>
    public void Soon() => asked.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await asked.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Collect, time, stoppingToken);
            asked.Reader.TryRead(out _);
            while (!await Write())
                await Task.Delay(Busy, time, stoppingToken);
        }
    }

    private async Task<bool> Write()
    {
        try
        {
            var persistence = await RedisPersistence.Of(redis.Database);
            if (persistence.WritesNow)
                return false;
            if (persistence.AppendOnly)
                await redis.Database.ExecuteAsync("BGREWRITEAOF");
            if (persistence.HasSnapshots)
                await redis.Database.ExecuteAsync("BGSAVE", "SCHEDULE");
            return true;
        }
        catch (RedisServerException refusal)
        {
            // A managed Redis or its access control list may not allow it; then its own schedule decides.
            Refused(logger, refusal.Message);
            return true;
        }
        catch (Exception away) when (away is RedisException or TimeoutException or StorageUnavailableException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Redis does not write its files anew when asked ({Refusal}): what was erased stays in them until it does so by itself")]
    private static partial void Refused(ILogger logger, string refusal);
}
