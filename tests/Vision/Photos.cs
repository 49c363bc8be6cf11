using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests;

/// <summary>The shared photographs and models, as the tests use them.</summary>
internal static class Photos
{
    public static BgrImage Load(string name)
    {
        using var mat = Cv2.ImRead(Material.Find($"faces/{name}.jpg"));
        return Pixels.FromMat(mat);
    }

    /// <summary>The names of all photographs, such as <c>P01_02</c>: the person is the part before the underscore.</summary>
    public static IReadOnlyList<string> All()
    {
        var list = Material.Find("faces/people.csv");
        return [.. File.ReadLines(list).Skip(1).Select(line => Path.GetFileNameWithoutExtension(line.Split(',')[0]))];
    }

    public static RecognitionEngine Engine(string detector = "yunet_s_dynamic", string embedder = "mobilefacenet_128")
    {
        var folder = Path.GetDirectoryName(Material.Find("models/yunet_s_dynamic.onnx"))!;
        var options = new ModelOptions { Folder = folder, Detector = detector, Embedder = embedder, IntraOpThreads = 1 };
        return RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
    }
}
