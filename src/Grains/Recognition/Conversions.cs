using System.Numerics;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Recognition;
using FaceBox = AutoAttend.Contracts.Recognition.FaceBox;

namespace AutoAttend.Grains.Recognition;

/// <summary>Between the words of Contracts, which travel, and those of Vision, which knows nothing of travelling.</summary>
internal static class Conversions
{
    public static BgrImage ToVision(this ImageData image) => new(image.Width, image.Height, image.Pixels);

    public static ImageData ToContract(this BgrImage image) => new(image.Width, image.Height, image.Pixels);

    public static FaceBox ToContract(this Vision.Detection.FaceBox box) => new(box.X, box.Y, box.Width, box.Height);

    public static DetectedFace ToContract(this Face face)
    {
        var (leftEye, rightEye, nose, leftMouth, rightMouth) = face.Landmarks;
        return new(
            face.Box.ToContract(),
            [leftEye.X, leftEye.Y, rightEye.X, rightEye.Y, nose.X, nose.Y, leftMouth.X, leftMouth.Y, rightMouth.X, rightMouth.Y],
            face.DetectionConfidence);
    }

    public static Face ToVision(this DetectedFace face)
    {
        var at = face.Landmarks;
        return new(
            new Vision.Detection.FaceBox(face.Box.X, face.Box.Y, face.Box.Width, face.Box.Height),
            new FaceLandmarks(Point(0), Point(1), Point(2), Point(3), Point(4)),
            face.DetectionConfidence);

        Vector2 Point(int index) => new(at[2 * index], at[(2 * index) + 1]);
    }

    public static Identification ToVision(this IdentifiedChip chip) =>
        new(chip.Embedding, chip.PersonId is { } person ? new Match(person, chip.MatchCosine, chip.MatchMargin) : null);

    public static IdentifiedChip ToContract(float[] embedding, Match? match) =>
        new(embedding, match?.PersonId, match?.MatchCosine ?? 0, match?.MatchMargin ?? 0);
}
