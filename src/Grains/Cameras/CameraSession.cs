using AutoAttend.Contracts.Cameras;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Pipeline.Handover;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Grains.Cameras;

/// <summary>
/// One camera while it is on: frames from its capture go through a pipeline, what the pipeline decides goes to the outbox. It runs on
/// the thread pool, never on Orleans' scheduler.
/// </summary>
internal sealed partial class CameraSession : IAsyncDisposable
{
    // The host's shutdown is granted 30 s for all of it, of which moving cameras to other silos may take eight.
    private static readonly TimeSpan DrainDeadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PicturePatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PictureLook = TimeSpan.FromMilliseconds(20);

    private readonly CameraParts parts;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly StatusView view;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<Task> ending;
    private readonly Task running;
    private volatile SightingPipeline? pipeline;
    private volatile bool isHandedOver;
    private CameraHandover? before;
    private CameraHandover? begun;
    private long unseen;
    private volatile string? failure;

    public CameraSession(CameraParts parts, TimeProvider time, ILogger logger)
    {
        (this.parts, this.time, this.logger, before) = (parts, time, logger, parts.Before);
        view = new StatusView(time);
        ending = new Lazy<Task>(End);
        running = Task.Run(Run);
    }

    public string CameraId => parts.CameraId;

    /// <summary>Whether another silo could go on with it.</summary>
    public bool IsMovable => parts.Settings.Playback != CameraPlayback.Once;

    /// <summary>Whether a recording came to its end, and everything seen in it is written.</summary>
    public bool HasEnded => running.IsCompleted && parts.Capture.Status.State == CaptureState.Ended;

    public CameraStatus Status => view.Of(
        parts.Capture.Status,
        failure ?? parts.Recognition.Problem ?? parts.Outbox.Problem,
        Interlocked.Read(ref unseen) + (pipeline?.Statistics.UnavailableFrames ?? 0),
        isDraining: !running.IsCompleted);

    /// <summary>The newest picture; waits up to a second for one that is newer.</summary>
    public async Task<LivePicture?> GetPicture(long afterFrame, int width)
    {
        var asked = time.GetTimestamp();
        while (time.GetElapsedTime(asked) < PicturePatience && !running.IsCompleted)
        {
            if (pipeline is { Live: { } newest } current && newest.Frame > afterFrame)
                return await Task.Run(() => current.Preview(width)) is { } preview ? LivePictures.Of(preview) : null;
            await Task.Delay(PictureLook, time);
        }
        return null;
    }

    /// <summary>Stops the capture and writes all that waits, but leaves the open tracks to whoever goes on.</summary>
    /// <returns>What that needs; null where no frame was looked at.</returns>
    public async Task<CameraHandover?> HandOver()
    {
        isHandedOver = true;
        pipeline?.PrepareHandover();
        await ending.Value;
        if (pipeline is not { } last || begun is not { } start)
            return before;
        var tracks = last.HandOver();
        return start with { NextFrame = tracks.NextFrame, Tracks = tracks.ToBytes() };
    }

    /// <summary>Stops the capture, decides the open tracks and writes all that waits.</summary>
    public ValueTask DisposeAsync() => new(ending.Value);

    private async Task End()
    {
        await stopping.CancelAsync();
        parts.Outbox.FinishWithin(DrainDeadline);
        await running;
        await parts.Capture.DisposeAsync();
        await parts.Outbox.DisposeAsync();
        stopping.Dispose();
    }

    private async Task Run()
    {
        while (!stopping.IsCancellationRequested && parts.Capture.Status.State != CaptureState.Ended)
        {
            try
            {
                await Play();
                failure = null;
                break;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Turned off while it waited for a recognizer.
            }
            catch (CaptureFailedException)
            {
                // A recording that broke off; the capture's status says why.
            }
            catch (Exception surprise)
            {
                // Whatever it was: a camera must not die silently.
                Surprised(logger, surprise);
                failure = surprise.Message;
                await Task.Delay(FailurePause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await parts.Outbox.Finish();
    }

    // The pipeline counts its tracks from 1, so each has a translator of its own: the ids of its sightings hold when it began.
    private async Task Play()
    {
        var (modelId, thresholds) = await RecognitionReady();
        var continued = before?.ModelId == modelId ? before : null;
        var start = continued ?? new CameraHandover(time.GetUtcNow(), modelId, 0, []);
        var tracks = continued is null ? null : PipelineHandover.FromBytes(continued.Tracks);
        var translator = new ReportTranslator(parts.CameraId, parts.Settings, start.SessionStart, modelId);
        var current = new SightingPipeline(parts.Recognition.Recognizer, thresholds, parts.Options, before: tracks);
        (before, begun, pipeline) = (null, start, current);
        if (isHandedOver)
            current.PrepareHandover();
        await foreach (var report in current.Run(parts.Capture.Frames(stopping.Token), stopping.Token))
            await parts.Outbox.Post(translator.Translate(report));
    }

    // Until then frames are dropped, and counted as what they are: not looked at for want of a recognizer. A recording waits.
    private async Task<(string ModelId, MatchThresholds Thresholds)> RecognitionReady()
    {
        var ready = parts.Recognition.WhenReady(stopping.Token);
        if (parts.Recognition.IsPatient || ready.IsCompleted)
            return await ready;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var dropping = Drop(enough.Token);
        try
        {
            return await ready;
        }
        finally
        {
            await enough.CancelAsync();
            await dropping;
        }
    }

    private async Task Drop(CancellationToken enough)
    {
        try
        {
            await foreach (var frame in parts.Capture.Frames(enough))
            {
                frame.Dispose();
                Interlocked.Increment(ref unseen);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // From here on they are looked at.
        }
    }

    [LoggerMessage(LogLevel.Error, "A camera's pipeline failed; it is begun anew")]
    private static partial void Surprised(ILogger logger, Exception surprise);
}
