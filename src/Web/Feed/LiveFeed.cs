using AutoAttend.Contracts;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Web.Feed;

/// <summary>Follows what happens once for the whole process and tells every open page.</summary>
public sealed partial class LiveFeed(LiveEvents events, IGrainFactory grains, TimeProvider time, ILogger<LiveFeed> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private RecentSightings _recent = RecentSightings.None;

    /// <summary>Raised for everything that happens, on any thread; handlers must be quick and must not throw.</summary>
    public event Action<LiveEvent>? Happened;

    /// <summary>The last sightings, newest first.</summary>
    public IReadOnlyList<Sighting> Recent => _recent.Items;

    /// <summary>Takes in one event and passes it on, unless it is known already.</summary>
    internal void Publish(LiveEvent happened)
    {
        if (happened.Sighting is { } sighting && !Remember(sighting))
            return;
        Happened?.Invoke(happened);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var happened in events.Follow(cancellation: stoppingToken))
            {
                if (happened == LiveEvent.Gap)
                    await ReadRecent(stoppingToken);
                Publish(happened);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    // What is shown first was seen before anybody followed.
    private async Task ReadRecent(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var page = await grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(new SightingQuery(Take: RecentSightings.Capacity));
                foreach (var sighting in page.Sightings.Reverse())
                    Remember(sighting);
                return;
            }
            catch (Exception failure) when (ClusterTrouble.IsPassing(failure))
            {
                LogNotRead(failure.Message);
                await Task.Delay(RetryAfter, time, stop);
            }
        }
    }

    private bool Remember(Sighting sighting)
    {
        lock (_gate)
        {
            var before = _recent;
            _recent = before.With(sighting);
            return !ReferenceEquals(before, _recent);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The last sightings cannot be read and are asked for again: {Reason}")]
    private partial void LogNotRead(string reason);
}
