using System.Globalization;
using System.Numerics.Tensors;
using AutoAttend.Vision;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;
using OpenCvSharp;

namespace AutoAttend.Bench.Synthetic;

/// <summary>How far models that have never seen a photograph carry on the shared ones.</summary>
internal static class RealFaces
{
    private const float Overlap = 0.35f;

    public static void Write(TextWriter output, RecognitionEngine builtIn, RecognitionEngine shared)
    {
        var photos = File.ReadLines(Material.Find("faces/people.csv")).Skip(1).Select(line => line.Split(',')[0]).Select(Path.GetFileNameWithoutExtension)
            .Select(name => (Person: name![..3], Image: Load(name))).ToArray();
        var truth = photos.Select(photo => shared.Detector.Detect(photo.Image)[0]).ToArray();
        var found = photos.Select((photo, index) => builtIn.Detector.Detect(photo.Image).FirstOrDefault(face => face.Box.IntersectionOverUnion(truth[index].Box) > Overlap)).ToArray();
        var recall = found.Count(face => face.DetectionConfidence > 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  built-in detector: {recall} of {photos.Length} photographs ({recall / (double)photos.Length:p1}), YuNet's first face being the truth"));
        Verify(output, "built-in embedder on YuNet's landmarks", builtIn, photos, truth);
        Verify(output, "built-in embedder on the built-in detector's landmarks, where it found the face", builtIn, photos, found);
        Verify(output, "mobilefacenet_128 on YuNet's landmarks", shared, photos, truth);
    }

    private static void Verify(TextWriter output, string what, RecognitionEngine engine, (string Person, BgrImage Image)[] photos, Face[] faces)
    {
        var embeddings = photos.Zip(faces).Where(pair => pair.Second.DetectionConfidence > 0)
            .Select(pair => (pair.First.Person, Embedding: engine.Embedder.Embed([FaceAligner.Align(pair.First.Image, pair.Second.Landmarks)])[0])).ToArray();
        var (same, different) = (new List<float>(), new List<float>());
        for (var first = 0; first < embeddings.Length; first++)
        {
            for (var second = first + 1; second < embeddings.Length; second++)
                (embeddings[first].Person == embeddings[second].Person ? same : different).Add(TensorPrimitives.Dot(embeddings[first].Embedding, embeddings[second].Embedding));
        }

        if (same.Count > 0 && different.Count > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: AUC {Roc.Area(same, different):f4} over {same.Count} pairs of one person and {different.Count} of two; means {same.Average():f3} and {different.Average():f3}"));
    }

    private static BgrImage Load(string name)
    {
        using var mat = Cv2.ImRead(Material.Find($"faces/{name}.jpg"));
        var pixels = new byte[mat.Width * mat.Height * 3];
        System.Runtime.InteropServices.Marshal.Copy(mat.Data, pixels, 0, pixels.Length);
        return new BgrImage(mat.Width, mat.Height, pixels);
    }
}
