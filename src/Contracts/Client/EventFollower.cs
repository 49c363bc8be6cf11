using System.Threading.Channels;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Contracts.Client;

/// <summary>One caller's way through the events: four subscriptions, and the log for what they miss.</summary>
internal sealed partial class EventFollower(
    IClusterClient cluster,
    ClusterConnection? connection,
    ChannelWriter<LiveEvent> line,
    DateTimeOffset since,
    TimeProvider time,
    ILogger log)
{
    private const int PageSize = 1000;
    private static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>How long before the last look into the log a missed sighting may have begun: it is written while its track lasts.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private readonly SightingMemory _sightings = new(3 * Overlap, time);
    private readonly AttendanceMemory _records = new();
    private DateTimeOffset _missing = since;

    public async Task Run(CancellationToken stop)
    {
        using var broken = new SemaphoreSlim(0);
        IEventListener[] listeners =
        [
            new EventListener<Sighting>(EventStreams.Sightings, sighting => Tell(sighting, stop), Broken),
            new EventListener<AttendanceRecord>(EventStreams.Attendance, record => Tell(record, stop), Broken),
            new EventListener<AttendanceChanged>(EventStreams.AttendanceChanges, change => Write(new(Change: change), stop), Broken),
            new EventListener<Camera>(EventStreams.Cameras, camera => Write(new(Camera: camera), stop), Broken),
        ];
        var wasBroken = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(listeners, stop);
                await CatchUp(stop);
                wasBroken = false;
                await broken.WaitAsync(CatchUpEvery, stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                if (!wasBroken)
                    LogBroken(log, failure.Message);
                wasBroken = true;
                await Task.Delay(RetryAfter, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // Nobody listens any more.
            }
        }
        await Task.WhenAll(listeners.Select(listener => listener.End()));

        void Broken() => broken.Release();
    }

    private async Task Listen(IEnumerable<IEventListener> listeners, CancellationToken stop)
    {
        if (connection is not null)
            await connection.WhenConnected(stop);
        var provider = cluster.GetStreamProvider(EventStreams.Provider);
        foreach (var listener in listeners)
            await listener.Listen(provider);
    }

    private async Task CatchUp(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var sightings = cluster.GetGrain<ISightingLogGrain>(GrainKeys.Only);
        var query = new SightingQuery(From: _missing, Take: PageSize);
        var missed = new List<Sighting>();
        do
        {
            var page = await sightings.Query(query);
            missed.AddRange(page.Sightings);
            query = query with { Before = page.Next };
        }
        while (query.Before is not null);

        missed.Reverse();
        foreach (var sighting in missed)
            await Tell(sighting, stop);
        if (now - Overlap > _missing)
            _missing = now - Overlap;
        foreach (var record in await Today(now))
            await Tell(record, stop);
        await Write(LiveEvent.Gap, stop);
    }

    private async Task<IEnumerable<AttendanceRecord>> Today(DateTimeOffset now)
    {
        var sites = await cluster.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        var boards = await Task.WhenAll(sites.Select(site => cluster.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(site.Id, Day(site, now))).Get()));
        return boards.SelectMany(board => board);
    }

    private static DateOnly Day(Site site, DateTimeOffset now)
    {
        var clock = TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone).DateTime : now.UtcDateTime;
        return DateOnly.FromDateTime(clock - site.DayStart.ToTimeSpan());
    }

    private ValueTask Tell(AttendanceRecord record, CancellationToken stop) =>
        _records.IsNews(record) ? Write(new(Attendance: record), stop) : ValueTask.CompletedTask;

    private ValueTask Tell(Sighting sighting, CancellationToken stop) =>
        _sightings.IsNew(sighting) ? Write(new(Sighting: sighting), stop) : ValueTask.CompletedTask;

    private ValueTask Write(LiveEvent happened, CancellationToken stop) => line.WriteAsync(happened, stop);

    [LoggerMessage(LogLevel.Warning, "Live events are interrupted; what is missed meanwhile comes later: {Reason}")]
    private static partial void LogBroken(ILogger log, string reason);
}
