using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sightings;
using Orleans.Streams;

namespace AutoAttend.Web.Feed;

/// <summary>
/// Follows the event streams once for the whole process and tells every open page. Streams may lose events when a silo dies,
/// so the log is read again every <see cref="CatchUpEvery"/> and after every break.
/// </summary>
public sealed partial class LiveFeed(IClusterClient cluster, TimeProvider time, ILogger<LiveFeed> log) : BackgroundService
{
    /// <summary>The longest an event that a stream lost stays unseen.</summary>
    public static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _broken = new(0);
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
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Follow(stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                LogBroken(broken.Message);
                await Task.Delay(RetryAfter, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Follow(CancellationToken stop)
    {
        await using var sightings = await Listen<Sighting>(EventStreams.Sightings, item => new(Sighting: item));
        await using var attendance = await Listen<AttendanceRecord>(EventStreams.Attendance, item => new(Attendance: item));
        await using var cameras = await Listen<Camera>(EventStreams.Cameras, item => new(Camera: item));
        do
        {
            await CatchUp();
        }
        while (!await _broken.WaitAsync(CatchUpEvery, stop));
    }

    private async Task CatchUp()
    {
        var page = await cluster.GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(new SightingQuery(Take: RecentSightings.Capacity));
        foreach (var sighting in page.Sightings.Reverse())
            Remember(sighting);
        Happened?.Invoke(LiveEvent.Gap);
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

    private async Task<StreamListener<T>> Listen<T>(StreamId stream, Func<T, LiveEvent> wrap) => await StreamListener<T>.Start(
        cluster.GetStreamProvider(EventStreams.Provider).GetStream<T>(stream),
        item => Publish(wrap(item)),
        () => _broken.Release());

    [LoggerMessage(LogLevel.Warning, "The live feed broke and is being started again: {Reason}")]
    private partial void LogBroken(string reason);
}
