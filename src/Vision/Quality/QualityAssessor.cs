using System.Numerics;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Quality;

/// <summary>Judges a chip by limits.</summary>
public sealed class QualityAssessor(QualityOptions limits)
{
    /// <param name="chip">The face, 112x112.</param>
    /// <param name="face">In pixels of the source frame.</param>
    /// <param name="frameWidth">Of the source frame in pixels.</param>
    /// <param name="frameHeight">Of the source frame in pixels.</param>
    public ChipQuality Assess(BgrImage chip, Face face, int frameWidth, int frameHeight)
    {
        var toChip = ChipTemplate.From(face.Landmarks);
        var luma = Luma.Of(chip);
        var detail = luma.Sharpness();

        // A chip enlarged from a small face is shrunk back to the camera's own pixels: enlarging is not blur.
        var sharpness = toChip.Scale > 1 ? Luma.Of(Pixels.Scale(chip, 1 / toChip.Scale)).Sharpness() : detail;
        var quality = new ChipQuality(
            face.Box.Width,
            sharpness,
            detail,
            HeadPose.From(face.Landmarks),
            luma.Exposure(),
            OutsideShare(toChip.Inverse(), frameWidth, frameHeight),
            LandmarkError(toChip, face.Landmarks),
            face.DetectionConfidence,
            QualityReason.None);
        return quality with { Reasons = Reasons(quality) };
    }

    private QualityReason Reasons(ChipQuality quality)
    {
        var (pose, light) = (quality.Pose, quality.Exposure);
        var isTurned = Math.Abs(pose.Yaw) > limits.Yaw || Math.Abs(pose.Pitch) > limits.Pitch || Math.Abs(pose.Roll) > limits.Roll;
        return When(quality.FacePixels < limits.FacePixels, QualityReason.TooSmall)
            | When(quality.Sharpness < limits.Sharpness, QualityReason.Blurred)
            | When(isTurned, QualityReason.TurnedAway)
            | When(light.Brightness < limits.Dark || light.Dark > limits.Clipped, QualityReason.TooDark)
            | When(light.Brightness > limits.Bright || light.Burnt > limits.Clipped, QualityReason.TooBright)
            | When(light.Contrast < limits.Contrast, QualityReason.LowContrast)
            | When(quality.Outside > limits.Outside, QualityReason.EdgeClipped)
            | When(!(quality.LandmarkError <= limits.LandmarkError), QualityReason.ImplausibleLandmarks)
            | When(quality.DetectionConfidence < limits.DetectionConfidence, QualityReason.LowDetectionConfidence);
    }

    private static QualityReason When(bool speaksAgainst, QualityReason reason) => speaksAgainst ? reason : QualityReason.None;

    private static float OutsideShare(Similarity toFrame, int width, int height)
    {
        const int Steps = 16;
        var area = Luma.InnerFace(ChipTemplate.Size, ChipTemplate.Size);
        var outside = 0;
        for (var step = 0; step < Steps * Steps; step++)
        {
            var within = new Vector2((step % Steps) + 0.5f, (step / Steps) + 0.5f) / Steps;
            var point = toFrame.Apply(new Vector2(area.Left + (within.X * area.Width), area.Top + (within.Y * area.Height)));
            var isInside = point.X >= 0 && point.Y >= 0 && point.X <= width - 1 && point.Y <= height - 1;
            outside += isInside ? 0 : 1;
        }

        return outside / (float)(Steps * Steps);
    }

    private static float LandmarkError(Similarity toChip, FaceLandmarks face)
    {
        var template = ChipTemplate.Points;
        var sum = Vector2.DistanceSquared(toChip.Apply(face.LeftEye), template[0])
            + Vector2.DistanceSquared(toChip.Apply(face.RightEye), template[1])
            + Vector2.DistanceSquared(toChip.Apply(face.Nose), template[2])
            + Vector2.DistanceSquared(toChip.Apply(face.LeftMouth), template[3])
            + Vector2.DistanceSquared(toChip.Apply(face.RightMouth), template[4]);
        return MathF.Sqrt(sum / template.Length);
    }
}
