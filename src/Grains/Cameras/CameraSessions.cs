using System.Collections.Concurrent;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Recognition;
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
    IGrainFactory grains,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<CameraSession, string> running = [];
    private volatile bool isStopping;

    /// <summary>Whether the process is shutting down: nobody listens any more.</summary>
    internal bool IsStopping => isStopping;

    /// <summary>Starts a camera's capture; null while the process is shutting down.</summary>
    internal CameraSession? Start(string cameraId, CameraSettings settings)
    {
        if (isStopping)
            return null;
        var logger = loggers.CreateLogger<CameraSession>();
        var writer = ActivatorUtilities.CreateInstance<SightingWriter>(services);
        var parts = new CameraParts(
            cameraId,
            settings,
            captures.Open(new CaptureRequest(
                CameraRules.Unchecked(settings.Source), settings.SampledFps, Translate(settings.Playback), settings.RecordedAt ?? time.GetUtcNow())),
            new RecognitionWatch(grains.GetGrain<IRecognizerGrain>(GrainKeys.Only), settings.Playback == CameraPlayback.Once, time),
            options.Value,
            new SightingOutbox(writer.Write, time, logger));
        var session = new CameraSession(parts, time, logger);
        running[session] = cameraId;
        return session;
    }

    internal async Task Stop(CameraSession session)
    {
        await session.DisposeAsync();
        running.TryRemove(session, out _);
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
