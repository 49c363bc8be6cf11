using System.Numerics;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Quality;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Quality;

public sealed class QualityAssessorTests
{
    [Fact]
    public void Every_photograph_is_good_enough_to_be_enrolled()
    {
        using var engine = Photos.Engine();

        Assert.All(Photos.All(), photo => Assert.Equal(QualityReason.None, Assess(engine, Photos.Load(photo), QualityOptions.ForEnrolment()).Reasons));
    }

    [Theory]
    [InlineData("blur", QualityReason.Blurred)]
    [InlineData("dark", QualityReason.TooDark)]
    [InlineData("bright", QualityReason.TooBright)]
    [InlineData("haze", QualityReason.LowContrast)]
    [InlineData("tiny", QualityReason.TooSmall)]
    [InlineData("cut", QualityReason.EdgeClipped)]
    public void A_degraded_photograph_is_turned_down_for_that_reason(string degradation, QualityReason expected)
    {
        using var engine = Photos.Engine();
        var degraded = Degrade(Photos.Load("P01_02"), degradation);

        var quality = Assess(engine, degraded, new QualityOptions());

        Assert.True(quality.Reasons.HasFlag(expected), $"{degradation} gives {quality.Reasons}");
    }

    [Fact]
    public void A_turned_head_is_turned_away_and_ranks_below_a_frontal_one()
    {
        var assessor = new QualityAssessor(new QualityOptions());
        var chip = Noise();
        var frontal = assessor.Assess(chip, FaceOf(noseShift: 0), 640, 480);
        var turned = assessor.Assess(chip, FaceOf(noseShift: 25), 640, 480);

        Assert.False(frontal.Reasons.HasFlag(QualityReason.TurnedAway));
        Assert.True(turned.Reasons.HasFlag(QualityReason.TurnedAway));
        Assert.True(turned.Rank < frontal.Rank);
    }

    [Fact]
    public void A_faint_detection_says_so()
    {
        var faint = FaceOf(noseShift: 0) with { DetectionConfidence = 0.6f };

        var quality = new QualityAssessor(new QualityOptions()).Assess(Noise(), faint, 640, 480);

        Assert.Equal(QualityReason.LowDetectionConfidence, quality.Reasons);
    }

    [Fact]
    public void Landmarks_in_disorder_are_implausible()
    {
        var face = FaceOf(noseShift: 0);
        var marks = face.Landmarks;
        var swapped = face with { Landmarks = marks with { LeftEye = marks.LeftMouth, LeftMouth = marks.LeftEye } };

        var quality = new QualityAssessor(new QualityOptions()).Assess(Noise(), swapped, 640, 480);

        Assert.True(quality.Reasons.HasFlag(QualityReason.ImplausibleLandmarks));
    }

    [Fact]
    public void A_small_face_has_less_detail_than_a_large_one_but_is_not_blurred()
    {
        using var engine = Photos.Engine();
        var photo = Photos.Load("P01_02");

        var large = Assess(engine, photo, new QualityOptions());
        var small = Assess(engine, Pixels.Scale(photo, 0.16f), new QualityOptions());

        Assert.False(large.HasLowDetail);
        Assert.True(small.Detail < large.Detail / 3);
        Assert.False(small.Reasons.HasFlag(QualityReason.Blurred));
    }

    private static ChipQuality Assess(RecognitionEngine engine, BgrImage image, QualityOptions limits)
    {
        var face = engine.Detector.Detect(image)[0];
        return new QualityAssessor(limits).Assess(FaceAligner.Align(image, face.Landmarks), face, image.Width, image.Height);
    }

    private static BgrImage Degrade(BgrImage image, string how)
    {
        using var mat = Pixels.ToMat(image);
        using var result = new Mat();
        switch (how)
        {
            case "blur":
                Cv2.GaussianBlur(mat, result, new Size(0, 0), 6);
                break;
            case "dark":
                mat.ConvertTo(result, -1, 0.18, 0);
                break;
            case "bright":
                mat.ConvertTo(result, -1, 1.2, 60);
                break;
            case "haze":
                mat.ConvertTo(result, -1, 0.25, 110);
                break;
            case "tiny":
                Cv2.Resize(mat, result, new Size(75, 56), 0, 0, InterpolationFlags.Area);
                break;
            case "cut":
                // The face lies at columns 380 to 630: its left third is cut off.
                using (var rest = new Mat(mat, new Rect(470, 0, mat.Width - 470, mat.Height)))
                    rest.CopyTo(result);
                break;
        }

        return Pixels.FromMat(result);
    }

    private static Face FaceOf(float noseShift)
    {
        Vector2 Point(int i) => (ChipTemplate.Points[i] * 2) + new Vector2(100, 100);
        var marks = new FaceLandmarks(
            Point(0), Point(1), Point(2) + new Vector2(noseShift * 2, 8), Point(3), Point(4));
        return new Face(new FaceBox(120, 120, 180, 200), marks, 0.95f);
    }

    private static BgrImage Noise()
    {
        var pixels = new byte[112 * 112 * 3];
        new Random(7).NextBytes(pixels);
        return new BgrImage(112, 112, pixels);
    }
}
