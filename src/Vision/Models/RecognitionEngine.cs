using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Embedding;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Models;

/// <summary>The process's detector and embedder: one session each, shared by all cameras.</summary>
public sealed class RecognitionEngine : IDisposable
{
    private const int MostThreadsByDefault = 4;

    private RecognitionEngine(IFaceDetector detector, IFaceEmbedder embedder, ModelDescriptor detection, ModelDescriptor embedding)
    {
        Detector = detector;
        Embedder = embedder;
        Detection = detection;
        Embedding = embedding;
    }

    public IFaceDetector Detector { get; }

    public IFaceEmbedder Embedder { get; }

    public ModelDescriptor Detection { get; }

    public ModelDescriptor Embedding { get; }

    /// <summary>The calibrated thresholds of the embedding model.</summary>
    public MatchThresholds Thresholds => Embedding.Thresholds!;

    /// <summary>What computes: ONNX Runtime's execution provider, for the operator.</summary>
    public string ExecutionProvider { get; } = "CPU";

    /// <summary>Verifies and loads the folder's two models.</summary>
    /// <exception cref="ModelFileException">A file is damaged or is another model.</exception>
    /// <exception cref="InvalidOperationException">A model is missing; see <see cref="ModelFolder.Missing"/>.</exception>
    public static RecognitionEngine Open(ModelFolder folder, ModelOptions models, DetectionOptions detection)
    {
        if (folder.Missing is { } missing)
            throw new InvalidOperationException(missing);
        var threads = models.IntraOpThreads > 0
            ? models.IntraOpThreads
            : Math.Min(Environment.ProcessorCount, MostThreadsByDefault);

        var detector = new YuNetDetector(OnnxModel.Open(folder.Detector!, folder.Path, threads), detection);
        try
        {
            var embedder = new OnnxEmbedder(OnnxModel.Open(folder.Embedder!, folder.Path, threads));
            return new RecognitionEngine(detector, embedder, folder.Detector!, folder.Embedder!);
        }
        catch
        {
            detector.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Detector.Dispose();
        Embedder.Dispose();
    }
}
