using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Imaging;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Vision.Pipeline;

/// <summary>Searches frames for faces, and leaves out those in which there is nothing new to find.</summary>
internal sealed class FaceFinder(IRecognizer recognizer, PipelineOptions options, PipelineMeter meter)
{
    private readonly MotionGate gate = new(options.MovedLuma);
    private DateTimeOffset? lastSearch;

    /// <summary>The faces in the frame's own pixels; null where the frame was not searched.</summary>
    /// <param name="isAnyoneOpen">Whether somebody in the picture is still undecided: then every frame counts.</param>
    public async ValueTask<IReadOnlyList<Face>?> Find(Frame frame, bool isAnyoneOpen, CancellationToken cancellation)
    {
        if (!IsWorthSearching(frame, isAnyoneOpen))
            return null;
        var started = meter.Start();
        var image = FrameConverter.ToScaledBgr(frame, options.WorkingSize);
        meter.Charge(PipelineStage.Convert, started);
        started = meter.Start();
        try
        {
            var found = await recognizer.Detect(image, cancellation);
            gate.Searched();
            lastSearch = frame.CapturedAt;
            meter.Searched(found.Count);
            var scale = new Scale(frame.Width / (float)image.Width, frame.Height / (float)image.Height);
            return [.. found.Select(scale.Apply)];
        }
        catch (RecognizerUnavailableException)
        {
            meter.FrameUnavailable();
            return null;
        }
        finally
        {
            meter.Charge(PipelineStage.Detect, started);
        }
    }

    private bool IsWorthSearching(Frame frame, bool isAnyoneOpen)
    {
        var started = meter.Start();
        var hasMoved = gate.HasMoved(frame);
        meter.Charge(PipelineStage.Motion, started);
        return hasMoved || isAnyoneOpen || lastSearch is not { } last
            || Math.Abs((frame.CapturedAt - last).TotalSeconds) >= options.IdleSeconds;
    }
}
