using AutoAttend.Vision;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Quality;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>The way from rendered people to embeddings: detected, cut, judged and embedded as the product does it.</summary>
/// <param name="engine">The models.</param>
internal sealed class Probe(RecognitionEngine engine)
{
    // Views that are unfit are left out, as the pipeline leaves them out.
    private const int Tries = 12;

    private readonly SyntheticViews views = new();
    private readonly QualityAssessor assessor = new(new QualityOptions());
    private readonly QualityAssessor enrolment = new(QualityOptions.ForEnrolment());

    /// <summary>Of an embedding.</summary>
    public int Dimension => engine.Embedder.Dimension;

    /// <summary>Pictures in which no face was found.</summary>
    public int Missed { get; private set; }

    /// <summary>Faces that were unfit to be matched.</summary>
    public int Unfit { get; private set; }

    /// <summary>Embeddings of up to so many passing views of somebody, with whether the chip holds little detail.</summary>
    public IReadOnlyList<(float[] Embedding, bool HasLowDetail)> Passing(DemoIdentity who, int count)
    {
        var fit = new List<(float[], bool)>();
        for (var view = 0; view < Tries && fit.Count < count; view++)
        {
            if (Look(views.Passing(who, view).Picture, assessor) is { } seen)
                fit.Add(seen);
        }

        return fit;
    }

    /// <summary>The embedding of an enrolment photo; null where it would be refused.</summary>
    public float[]? Enrolled(DemoIdentity who, int photo) => Look(who.RenderPhoto(photo), enrolment)?.Embedding;

    private (float[] Embedding, bool HasLowDetail)? Look(BgrImage picture, QualityAssessor limits)
    {
        if (engine.Detector.Detect(picture) is not [var face, ..])
        {
            Missed++;
            return null;
        }

        var chip = FaceAligner.Align(picture, face.Landmarks);
        var quality = limits.Assess(chip, face, picture.Width, picture.Height);
        if (!quality.IsGood)
        {
            Unfit++;
            return null;
        }

        return (engine.Embedder.Embed([chip])[0], quality.HasLowDetail);
    }
}
