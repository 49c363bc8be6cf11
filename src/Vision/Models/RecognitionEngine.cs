using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Embedding;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Models;

/// <summary>The process's detector and embedder: one session each, shared by all cameras.</summary>
public sealed class RecognitionEngine : IDisposable
{
    private RecognitionEngine(
        IFaceDetector detector, IFaceEmbedder embedder, ModelDescriptor detection, ModelDescriptor embedding, ExecutionProvider provider)
    {
        Detector = detector;
        Embedder = embedder;
        Detection = detection;
        Embedding = embedding;
        ExecutionProvider = OnnxRuntimeBuild.NameOf(provider);
    }

    public IFaceDetector Detector { get; }

    public IFaceEmbedder Embedder { get; }

    public ModelDescriptor Detection { get; }

    public ModelDescriptor Embedding { get; }

    /// <summary>The calibrated thresholds of the embedding model.</summary>
    public MatchThresholds Thresholds => Embedding.Thresholds!;

    /// <summary>What computes: ONNX Runtime's execution provider, as operators call it.</summary>
    public string ExecutionProvider { get; }

    /// <summary>Which provider was asked for and why it is not used; null where it is.</summary>
    public string? ProviderProblem { get; private init; }

    /// <summary>Verifies and loads the folder's two models.</summary>
    /// <exception cref="ModelFileException">A file is damaged or is another model.</exception>
    /// <exception cref="ModelSettingException">The execution provider is required and cannot be used.</exception>
    /// <exception cref="InvalidOperationException">A model is missing; see <see cref="ModelFolder.Missing"/>.</exception>
    public static RecognitionEngine Open(ModelFolder folder, ModelOptions models, DetectionOptions detection)
    {
        if (folder.Missing is { } missing)
            throw new InvalidOperationException(missing);
        var settings = OnnxSettings.Of(models);
        try
        {
            return Open(folder, settings, detection, null);
        }
        catch (ProviderUnavailableException unavailable) when (settings.IsRequired)
        {
            throw ModelSettingException.Because(
                "The required option ExecutionProvider",
                OnnxRuntimeBuild.NameOf(settings.Provider),
                $"it cannot be used: {unavailable.Message}. Put that right, name another one, or leave out RequireExecutionProvider.");
        }
        catch (ProviderUnavailableException unavailable)
        {
            var problem = $"{OnnxRuntimeBuild.NameOf(settings.Provider)} was asked for: {unavailable.Message}";
            return Open(folder, settings with { Provider = Models.ExecutionProvider.Cpu }, detection, problem);
        }
    }

    public void Dispose()
    {
        Detector.Dispose();
        Embedder.Dispose();
    }

    private static RecognitionEngine Open(ModelFolder folder, OnnxSettings settings, DetectionOptions detection, string? problem)
    {
        var detector = new YuNetDetector(OnnxModel.Open(folder.Detector!, folder.Path, settings), detection);
        try
        {
            var embedder = new OnnxEmbedder(OnnxModel.Open(folder.Embedder!, folder.Path, settings));
            return new RecognitionEngine(detector, embedder, folder.Detector!, folder.Embedder!, settings.Provider) { ProviderProblem = problem };
        }
        catch
        {
            detector.Dispose();
            throw;
        }
    }
}
