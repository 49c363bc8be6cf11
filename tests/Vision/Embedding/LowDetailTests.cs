using System.Numerics.Tensors;
using AutoAttend.Tests;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Quality;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Embedding;

/// <summary>Holds the evidence of <see cref="Matching.MatchThresholds.LowDetailCosine"/>: classroom, each of its people once left out of the gallery.</summary>
public sealed class LowDetailTests
{
    private const int People = 4;
    private const int Step = 5;

    [Fact]
    public void Track_means_of_the_enrolled_lie_above_the_threshold_and_those_of_a_stranger_below()
    {
        using var engine = Photos.Engine();
        var frames = Frames(engine);
        var templates = frames[0];
        var tracks = Enumerable.Range(0, People).Select(person => frames.Skip(1).Select(faces => faces[person]).ToList()).ToList();

        foreach (var (person, track) in tracks.Index())
        {
            var own = track.Average(chip => TensorPrimitives.Dot(chip, templates[person]));
            var asStranger = track.Average(chip => templates.Where((_, other) => other != person).Max(template => TensorPrimitives.Dot(chip, template)));

            Assert.True(own > engine.Thresholds.LowDetailCosine, $"person {person} enrolled: {own:F2}");
            Assert.True(asStranger < engine.Thresholds.LowDetailCosine, $"person {person} as a stranger: {asStranger:F2}");
        }
    }

    // The four sit still, so from left to right is who they are.
    private static List<float[][]> Frames(RecognitionEngine engine)
    {
        var assessor = new QualityAssessor(new QualityOptions());
        using var clip = new VideoCapture(Material.Find("footage/classroom.mp4"));
        using var picture = new Mat();
        var frames = new List<float[][]>();
        for (var number = 0; clip.Read(picture); number++)
        {
            if (number % Step != 0)
                continue;
            var image = Pixels.FromMat(picture);
            var faces = engine.Detector.Detect(image).OrderBy(face => face.Box.X).ToList();
            Assert.Equal(People, faces.Count);
            var chips = faces.ConvertAll(face => FaceAligner.Align(image, face.Landmarks));
            Assert.All(chips.Zip(faces), pair => Assert.True(assessor.Assess(pair.First, pair.Second, image.Width, image.Height).HasLowDetail));
            frames.Add(engine.Embedder.Embed(chips));
        }

        return frames;
    }
}
