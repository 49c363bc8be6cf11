using AutoAttend.Grains.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Retention;

/// <summary>Expires sightings, at start and then every hour: what may not be kept does not wait for somebody to remember it.</summary>
internal sealed class SightingRetention(
    ISightingLog log, IRetentionTurn turn, IOptions<RetentionOptions> options, TimeProvider time, ILogger<SightingRetention> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await Expire(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Expire(CancellationToken stopping)
    {
        try
        {
            if (!await turn.Take(Period, stopping))
                return;
            var removed = await log.Expire(time.GetUtcNow().AddDays(-options.Value.SightingDays), stopping);
            if (removed > 0)
                logger.LogInformation("{Removed} sightings older than {Days} days were removed with their pictures.", removed, options.Value.SightingDays);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The host goes on recognising; the next hour tries again.
            logger.LogError(failure, "Old sightings could not be removed; this is tried again in {Period}.", Period);
        }
    }
}
