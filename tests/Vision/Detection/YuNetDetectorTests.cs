using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Detection;

public sealed class YuNetDetectorTests
{
    [Theory]
    [InlineData("yunet_2023mar")]
    [InlineData("yunet_s_dynamic")]
    public void Every_photograph_of_one_person_has_a_face(string detector)
    {
        using var engine = Photos.Engine(detector);

        foreach (var photo in Photos.All())
            Assert.NotEmpty(engine.Detector.Detect(Photos.Load(photo)));
    }

    [Theory]
    [InlineData("yunet_2023mar")]
    [InlineData("yunet_s_dynamic")]
    public void Landmarks_come_left_eye_first_as_seen_in_the_picture(string detector)
    {
        using var engine = Photos.Engine(detector);

        var face = engine.Detector.Detect(Photos.Load("P01_01"))[0];

        var marks = face.Landmarks;
        Assert.True(marks.LeftEye.X < marks.Nose.X && marks.Nose.X < marks.RightEye.X);
        Assert.True(marks.LeftMouth.X < marks.RightMouth.X);
        Assert.True(marks.LeftEye.Y < marks.Nose.Y && marks.Nose.Y < marks.LeftMouth.Y);
        Assert.True(marks.RightEye.Y < marks.Nose.Y && marks.Nose.Y < marks.RightMouth.Y);
    }

    [Fact]
    public void Faces_are_those_of_OpenCVs_own_YuNet()
    {
        using var engine = Photos.Engine("yunet_2023mar");
        using var reference = FaceDetectorYN.Create(
            Material.Find("models/face_detection_yunet_2023mar.onnx"), "", new Size(640, 640), 0.6f, 0.3f);

        foreach (var photo in Photos.All())
        {
            var image = Photos.Load(photo);
            var expected = OpenCvFaces(reference, image);
            var found = engine.Detector.Detect(image);

            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected, box => Assert.Contains(found, face => face.Box.IntersectionOverUnion(box) > 0.95));
        }
    }

    [Fact]
    public void An_empty_wall_has_no_face()
    {
        using var engine = Photos.Engine();
        var wall = new BgrImage(320, 200, new byte[320 * 200 * 3]);
        wall.Pixels.AsSpan().Fill(180);

        Assert.Empty(engine.Detector.Detect(wall));
    }

    [Fact]
    public async Task One_detector_serves_many_threads_and_answers_the_same()
    {
        using var engine = Photos.Engine();
        var image = Photos.Load("P01_01");
        var alone = engine.Detector.Detect(image);

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => engine.Detector.Detect(image))));

        Assert.All(together, faces => Assert.Equal(alone, faces));
    }

    [Fact]
    public void A_batch_finds_what_one_by_one_is_found_whatever_the_shapes()
    {
        using var engine = Photos.Engine();
        BgrImage[] images = [Photos.Load("P01_01"), Photos.Load("P02_13"), Photos.Load("P01_01"), Photos.Load("P03_16"), Photos.Load("P04_20")];
        Assert.True(engine.Detector.TakesBatches);

        var together = engine.Detector.Detect(images);

        Assert.Equal(images.Length, together.Count);
        for (var i = 0; i < images.Length; i++)
        {
            var alone = engine.Detector.Detect(images[i]);
            Assert.Equal(alone.Count, together[i].Count);
            Assert.All(alone.Zip(together[i]), pair =>
            {
                Assert.Equal(pair.First.Box.X, pair.Second.Box.X, 0.1f);
                Assert.Equal(pair.First.Box.Width, pair.Second.Box.Width, 0.1f);
                Assert.Equal(pair.First.DetectionConfidence, pair.Second.DetectionConfidence, 0.001f);
            });
        }
    }

    private static List<FaceBox> OpenCvFaces(FaceDetectorYN reference, BgrImage image)
    {
        using var source = Pixels.ToMat(image);
        using var square = new Mat(640, 640, MatType.CV_8UC3, Scalar.Black);
        var scale = Math.Min(1f, 640f / Math.Max(image.Width, image.Height));
        using var scaled = Pixels.ToMat(Pixels.Scale(image, scale));
        using var corner = new Mat(square, new Rect(0, 0, scaled.Width, scaled.Height));
        scaled.CopyTo(corner);
        using var faces = new Mat();
        reference.Detect(square, faces);
        return
        [
            .. Enumerable.Range(0, faces.Rows).Select(row => new FaceBox(
                faces.At<float>(row, 0) / scale,
                faces.At<float>(row, 1) / scale,
                faces.At<float>(row, 2) / scale,
                faces.At<float>(row, 3) / scale)),
        ];
    }
}
