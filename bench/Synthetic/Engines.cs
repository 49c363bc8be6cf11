using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;

namespace AutoAttend.Bench.Synthetic;

/// <summary>The pairs of models that are compared.</summary>
internal static class Engines
{
    /// <summary>The models of the repository.</summary>
    public static RecognitionEngine BuiltIn() => Open("models/builtin", null, null);

    /// <summary>YuNet and MobileFaceNet of the shared material; null where it is absent.</summary>
    public static RecognitionEngine? Shared() =>
        Material.Has("models") ? Open(Material.Find("models"), "yunet_s_dynamic", "mobilefacenet_128") : null;

    private static RecognitionEngine Open(string folder, string? detector, string? embedder)
    {
        var options = new ModelOptions { Folder = folder, Detector = detector, Embedder = embedder, IntraOpThreads = 1 };
        return RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
    }
}
