using System.Numerics;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using FsCheck.Xunit;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Alignment;

public sealed class FaceAlignerTests
{
    [Property]
    public void Any_similarity_is_recovered(sbyte a, sbyte b, sbyte dx, sbyte dy)
    {
        var known = new Similarity((a / 40f) + (a == 0 && b == 0 ? 1 : 0), b / 40f, dx, dy);
        var from = ChipTemplate.Points.ToArray();

        var found = Similarity.Fit(from, [.. from.Select(known.Apply)]);

        Assert.Equal(known.A, found.A, 1e-4);
        Assert.Equal(known.B, found.B, 1e-4);
        Assert.Equal(known.Dx, found.Dx, 1e-2);
        Assert.Equal(known.Dy, found.Dy, 1e-2);
    }

    [Fact]
    public void The_inverse_leads_back()
    {
        var similarity = new Similarity(0.4f, 0.3f, 7, 9);
        var point = new Vector2(31, -17);

        Assert.True(Vector2.Distance(point, similarity.Inverse().Apply(similarity.Apply(point))) < 1e-3);
    }

    [Fact]
    public void Mirrored_points_are_turned_and_scaled_but_never_mirrored()
    {
        Vector2[] mirrored = [.. ChipTemplate.Points.ToArray().Select(point => new Vector2(-point.X, point.Y))];

        var found = Similarity.Fit(mirrored, ChipTemplate.Points);

        Assert.True(Vector2.Distance(found.Apply(mirrored[0]), ChipTemplate.Points[0]) > 5);
    }

    [Fact]
    public void A_chip_that_lies_in_an_image_turned_and_shifted_is_cut_out_unchanged()
    {
        var chip = Photos.Load("P01_02");
        using var source = Pixels.ToMat(chip);
        var marks = new FaceLandmarks(new(440, 330), new(560, 300), new(510, 380), new(470, 440), new(570, 420));
        var toChip = ChipTemplate.From(marks);
        using var matrix = Mat.FromPixelData(2, 3, MatType.CV_32FC1, new[] { toChip.A, -toChip.B, toChip.Dx, toChip.B, toChip.A, toChip.Dy });
        using var expected = new Mat();
        using var softened = new Mat();
        // OpenCV reads one point a pixel; averaging before gives it what our aligner does by itself.
        Cv2.Blur(source, softened, new Size(3, 3));
        Cv2.WarpAffine(softened, expected, matrix, new Size(112, 112));

        var found = FaceAligner.Align(chip, marks);

        Assert.True(MeanDifference(found, Pixels.FromMat(expected)) < 3);
    }

    [Fact]
    public void A_frame_in_I420_gives_the_chip_of_its_BGR_picture()
    {
        using var engine = Photos.Engine();
        var image = EvenSized(Photos.Load("P01_02"));
        var marks = engine.Detector.Detect(image)[0].Landmarks;
        using var mat = Pixels.ToMat(image);
        using var planar = new Mat();
        Cv2.CvtColor(mat, planar, ColorConversionCodes.BGR2YUV_I420);
        planar.GetArray(out byte[] pixels);
        using var frame = new Frame(0, default, image.Width, image.Height, pixels, _ => { });

        Assert.True(MeanDifference(FaceAligner.Align(frame, marks), FaceAligner.Align(image, marks)) < 2);
    }

    [Fact]
    public void What_lies_outside_the_image_is_black()
    {
        var white = new BgrImage(100, 100, [.. Enumerable.Repeat((byte)255, 30_000)]);
        var marks = new FaceLandmarks(new(-38, 51), new(-3, 51), new(-20, 71), new(-35, 92), new(-6, 92));

        var chip = FaceAligner.Align(white, marks);

        Assert.Equal(0, chip.Pixels[0]);
        Assert.Contains((byte)255, chip.Pixels);
    }

    private static BgrImage EvenSized(BgrImage image)
    {
        using var mat = Pixels.ToMat(image);
        using var even = new Mat(mat, new Rect(0, 0, image.Width & ~1, image.Height & ~1));
        return Pixels.FromMat(even);
    }

    private static double MeanDifference(BgrImage a, BgrImage b) =>
        a.Pixels.Zip(b.Pixels, (x, y) => Math.Abs(x - y)).Average();
}
