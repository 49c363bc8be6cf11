using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Matching;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace AutoAttend.Bench.Pipeline;

/// <summary>
/// What one writes first: every frame read by VideoCapture, searched at full size by OpenCV's own YuNet, every face aligned, embedded
/// by OpenCV's network module and matched at the same threshold and margin.
/// </summary>
internal sealed class StraightforwardPipeline : IDisposable
{
    private readonly FaceDetectorYN detector = FaceDetectorYN.Create(
        Path.Combine(Lobby.Models, "face_detection_yunet_2023mar.onnx"), "", new Size(1280, 720), scoreThreshold: 0.6f);

    private readonly Net embedder = CvDnn.ReadNetFromOnnx(Path.Combine(Lobby.Models, "mobilefacenet_128.onnx"))!;
    private readonly Point2f[] template = [.. ChipTemplate.Points.ToArray().Select(point => new Point2f(point.X, point.Y))];

    /// <summary>Processes a clip; returns its seconds and every naming of a frame.</summary>
    public (double Seconds, IReadOnlyList<Naming> Namings) Run(string clip, ExactGallery gallery, MatchThresholds thresholds)
    {
        var namings = new List<Naming>();
        using var capture = new VideoCapture(clip);
        using var frame = new Mat();
        using var faces = new Mat();
        var fps = capture.Fps;
        var count = 0;
        while (capture.Read(frame))
        {
            var at = count++ / fps;
            detector.Detect(frame, faces);
            foreach (var landmarks in Landmarks(faces))
            {
                var match = gallery.Search(Embed(frame, landmarks));
                if (match is { } found && found.MatchCosine >= thresholds.MatchCosine && found.MatchMargin >= thresholds.MatchMargin)
                    namings.Add(new Naming(found.PersonId, at, at));
            }
        }
        return (count / fps, namings);
    }

    public void Dispose()
    {
        detector.Dispose();
        embedder.Dispose();
    }

    // A row for each face: its box (4), its landmarks (10), its score.
    private static IEnumerable<Point2f[]> Landmarks(Mat faces)
    {
        if (faces.Empty())
            return [];
        faces.GetArray(out float[] values);
        return values.Chunk(15).Select(face => face[4..14].Chunk(2).Select(point => new Point2f(point[0], point[1])).ToArray());
    }

    private float[] Embed(Mat frame, Point2f[] landmarks)
    {
        using var from = InputArray.Create(landmarks);
        using var to = InputArray.Create(template);
        using var similarity = Cv2.EstimateAffinePartial2D(from, to)!;
        using var chip = new Mat();
        Cv2.WarpAffine(frame, chip, similarity, new Size(ChipTemplate.Size, ChipTemplate.Size));
        using var blob = CvDnn.BlobFromImage(chip, 1 / 127.5, default, new Scalar(127.5, 127.5, 127.5), swapRB: true, crop: false);
        embedder.SetInput(blob);
        using var output = embedder.Forward();
        Cv2.Normalize(output, output);
        output.GetArray(out float[] embedding);
        return embedding;
    }
}
