using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Tests.Detection;

public sealed class NonMaximumSuppressionTests
{
    [Fact]
    public void Of_overlapping_detections_the_most_confident_stays_and_the_best_comes_first()
    {
        List<Face> faces = [Face(0, 0.7f), Face(300, 0.95f), Face(4, 0.9f), Face(8, 0.8f)];

        var kept = NonMaximumSuppression.Keep(faces, 0.3f);

        Assert.Equal([0.95f, 0.9f], kept.Select(face => face.DetectionConfidence));
    }

    [Fact]
    public void Faces_side_by_side_stay_both()
    {
        Assert.Equal(2, NonMaximumSuppression.Keep([Face(0, 0.7f), Face(80, 0.8f)], 0.3f).Count);
    }

    private static Face Face(float x, float confidence) => new(new FaceBox(x, 0, 100, 100), default, confidence);
}
