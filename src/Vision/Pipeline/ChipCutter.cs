using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Pipeline;

/// <summary>Cuts chips from the full resolution of a frame and judges them.</summary>
internal sealed class ChipCutter(QualityOptions limits, PipelineMeter meter)
{
    private readonly QualityAssessor assessor = new(limits);

    public Chip Cut(Frame frame, Face face)
    {
        var started = meter.Start();
        var image = FaceAligner.Align(frame, face.Landmarks);
        var chip = new Chip(face, image, assessor.Assess(image, face, frame.Width, frame.Height));
        meter.Charge(PipelineStage.Chips, started);
        return chip;
    }
}
