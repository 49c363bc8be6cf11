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

    [Theory]
    [InlineData(0.7f, 1)]
    [InlineData(0.95f, 2)]
    public void An_eye_that_looks_like_a_face_within_a_more_confident_one_is_none(float confidence, int left)
    {
        var eye = new Face(new FaceBox(20, 20, 30, 30), default, confidence);

        Assert.Equal(left, NonMaximumSuppression.Keep([eye, Face(0, 0.9f)], 0.3f).Count);
    }

    private static Face Face(float x, float confidence) => new(new FaceBox(x, 0, 100, 100), default, confidence);
}
