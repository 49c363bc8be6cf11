using System.Collections.Concurrent;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Grains.Cameras.Spreading;
using AutoAttend.Grains.Recognition;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Cameras;

/// <summary>
/// The running captures of this process. A host stops them before its silo, because draining a track needs grains that a silo which is
/// shutting down no longer activates.
/// </summary>
public sealed class CameraSessions(
    ICaptureFactory captures,
    IOptions<PipelineOptions> options,
    IServiceProvider services,
    RecognizerPool pool,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    // With the place of each in the order of their starts.
    private readonly ConcurrentDictionary<CameraSession, long> running = [];
    private long started;
    private volatile bool isDraining;
    private volatile bool isStopping;

    /// <summary>The sessions that were started here and not stopped yet.</summary>
    internal IEnumerable<CameraSession> Running => running.Keys;

    /// <summary>The cameras that are captured here, the newest first.</summary>
    internal HostedCameras Hosted => new(
        [.. running.OrderByDescending(one => one.Value).Select(one => one.Key).Where(session => session.IsMovable).Select(session => session.CameraId)],
        [.. running.Keys.Where(session => !session.IsMovable).Select(session => session.CameraId)],
        isDraining);

    /// <summary>Whether the process is shutting down: nobody listens any more.</summary>
    internal bool IsStopping => isStopping || isDraining;

    /// <summary>Starts a camera's capture; null while the process is shutting down.</summary>
    /// <param name="cameraId">The camera.</param>
    /// <param name="settings">With the source's password.</param>
    /// <param name="before">What it brought along from another silo; null where it begins anew.</param>
    internal CameraSession? Start(string cameraId, CameraSettings settings, CameraHandover? before)
    {
        if (IsStopping)
            return null;
        var logger = loggers.CreateLogger<CameraSession>();
        var writer = ActivatorUtilities.CreateInstance<SightingWriter>(services);
        var parts = new CameraParts(
            cameraId,
            settings,
            captures.Open(new CaptureRequest(
                CameraRules.Unchecked(settings.Source),
                settings.SampledFps,
                Translate(settings.Playback),
                settings.RecordedAt ?? time.GetUtcNow(),
                before?.NextFrame ?? 0)),
            new RecognitionWatch(pool, cameraId, settings.Playback == CameraPlayback.Once, time),
            options.Value,
            new SightingOutbox(writer.Write, time, logger),
            before);
        var session = new CameraSession(parts, time, logger);
        running[session] = Interlocked.Increment(ref started);
        return session;
    }

    internal async Task Stop(CameraSession session)
    {
        await session.DisposeAsync();
        running.TryRemove(session, out _);
    }

    /// <summary>Stops a session whose tracks go on elsewhere.</summary>
    /// <returns>What they need; null where there is nothing to go on with.</returns>
    internal async Task<CameraHandover?> HandOver(CameraSession session)
    {
        var handover = await session.HandOver();
        running.TryRemove(session, out _);
        return handover;
    }

    /// <summary>From now on no camera is started here.</summary>
    internal void Drain() => isDraining = true;

    /// <summary>Waits until fewer cameras are captured here.</summary>
    internal async Task Changed(CancellationToken cancellation)
    {
        for (var before = running.Count; running.Count >= before && before > 0;)
            await Task.Delay(Look, time, cancellation);
    }

    /// <summary>Stops all captures, decides what is open and writes it; none starts any more.</summary>
    public Task StopAll()
    {
        isStopping = true;
        return Task.WhenAll(running.Keys.Select(Stop));
    }

    private static Playback Translate(CameraPlayback playback) => playback switch
    {
        CameraPlayback.Live => Playback.Live,
        CameraPlayback.Loop => Playback.Loop,
        CameraPlayback.Once => Playback.Once,
        _ => throw new ArgumentOutOfRangeException(nameof(playback), playback, "There is no such playback."),
    };
}
