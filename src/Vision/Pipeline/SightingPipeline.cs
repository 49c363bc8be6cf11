using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Pipeline.Handover;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>
/// From the frames of one capture session to reports of who was seen. It takes the next frame when it is done with the last:
/// a live session drops what comes in between, a recording waits.
/// </summary>
public sealed class SightingPipeline
{
    private readonly PipelineMeter meter;
    private readonly LatestPicture latest = new();
    private readonly FaceFinder finder;
    private readonly FollowedTracks tracks;
    private readonly double idleSeconds;
    private DateTimeOffset lastLook = DateTimeOffset.MinValue;
    private long nextFrame;
    private volatile bool isHandedOver;

    /// <param name="recognizer">Answers for detection and identification.</param>
    /// <param name="thresholds">Of the embedding model at work.</param>
    /// <param name="options">Read once.</param>
    /// <param name="time">Times the stages for <see cref="Statistics"/> and nothing else; the system's where none is given.</param>
    /// <param name="before">What another process left; its tracks go on here. The frames' numbers go on too.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public SightingPipeline(
        IRecognizer recognizer, MatchThresholds thresholds, PipelineOptions options, TimeProvider? time = null, PipelineHandover? before = null)
    {
        if (options.Problems() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        meter = new PipelineMeter(time ?? TimeProvider.System);
        idleSeconds = options.IdleSeconds;
        finder = new FaceFinder(recognizer, options, meter);
        var (cutter, identifier) = (new ChipCutter(options.Quality, meter), new ChipIdentifier(recognizer, meter));
        var vote = new TrackVote(thresholds, options.Vote);
        tracks = before is null
            ? new FollowedTracks(cutter, identifier, vote, options, meter)
            : new FollowedTracks(cutter, identifier, vote, options, meter, before);
        nextFrame = before?.NextFrame ?? 0;
    }

    /// <summary>The newest frame and the faces in it; null before the first.</summary>
    public LiveView? Live => latest.View;

    /// <summary>What was done so far and how long it took.</summary>
    public PipelineStatistics Statistics => meter.Read();

    /// <summary>The newest frame as a JPEG, encoded now; null before the first. May be called from any thread.</summary>
    /// <param name="width">In pixels; a larger frame is scaled down.</param>
    public LivePreview? Preview(int width) => latest.Encode(width);

    /// <summary>
    /// Reports a track once it is decided, every <see cref="PipelineOptions.ReportSeconds"/> while it lasts, and at its end. May be
    /// enumerated once.
    /// </summary>
    /// <param name="frames">In order; each is disposed here.</param>
    /// <param name="stopping">Ends the reading of frames; the tracks so far are still reported, and the enumeration then ends without an error.</param>
    /// <remarks>Where the frames end in an error, the tracks so far are reported before it is thrown.</remarks>
    public async IAsyncEnumerable<TrackReport> Run(
        IAsyncEnumerable<Frame> frames, [EnumeratorCancellation] CancellationToken stopping = default)
    {
        await using var source = frames.GetAsyncEnumerator(stopping);
        ExceptionDispatchInfo? failure = null;
        while (failure is null)
        {
            IReadOnlyList<TrackReport>? reports = null;
            try
            {
                reports = await Next(source, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
            if (reports is null)
                break;
            foreach (var report in reports)
                yield return report;
        }
        foreach (var report in isHandedOver ? [] : tracks.End())
            yield return report;
        failure?.Throw();
    }

    /// <summary>From now on the end of the frames ends no track, because <see cref="HandOver"/> will be called then.</summary>
    public void PrepareHandover() => isHandedOver = true;

    /// <summary>What another process has to know to go on; after <see cref="Run"/> has come to its end.</summary>
    public PipelineHandover HandOver() => tracks.HandOver(nextFrame);

    /// <summary>Null at the end of the frames.</summary>
    private async ValueTask<IReadOnlyList<TrackReport>?> Next(IAsyncEnumerator<Frame> source, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        if (!await source.MoveNextAsync())
            return null;
        using var frame = source.Current;
        meter.Frame();
        nextFrame = frame.Number + 1;
        IReadOnlyList<TrackReport> reports = [];
        if (await finder.Find(frame, tracks.IsAnyoneOpen, stopping) is { } faces)
        {
            reports = await tracks.Look(frame, faces, stopping);
            lastLook = frame.CapturedAt;
        }
        Show(frame);
        return reports;
    }

    // A frame in which nothing moved shows the faces of the one before; without a recognizer the picture goes on, the faces do not.
    private void Show(Frame frame)
    {
        var started = meter.Start();
        var isFresh = (frame.CapturedAt - lastLook).TotalSeconds <= idleSeconds;
        latest.Keep(
            frame, new LiveView(frame.Number, frame.CapturedAt, frame.Width, frame.Height, isFresh ? tracks.Live(lastLook) : []));
        meter.Charge(PipelineStage.Picture, started);
    }
}
