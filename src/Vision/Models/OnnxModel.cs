using Microsoft.ML.OnnxRuntime;

namespace AutoAttend.Vision.Models;

/// <summary>
/// One verified model file and its one session. Running is thread-safe; the session is shared by the whole process
/// (docs/adr/0003-onnx-runtime-one-session.md).
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly RunOptions run = new();

    private OnnxModel(ModelDescriptor descriptor, InferenceSession session)
    {
        Descriptor = descriptor;
        Session = session;
        AnyBatch = session.InputMetadata[descriptor.Input].Dimensions[0] < 1;
    }

    public ModelDescriptor Descriptor { get; }

    public InferenceSession Session { get; }

    /// <summary>Whether several images may go through the graph in one call.</summary>
    public bool AnyBatch { get; }

    /// <param name="descriptor">What the file has to be.</param>
    /// <param name="folder">The models folder.</param>
    /// <param name="settings">What computes it.</param>
    /// <exception cref="ModelFileException">The file is damaged, or is another model.</exception>
    /// <exception cref="ProviderUnavailableException">The execution provider is not there.</exception>
    public static OnnxModel Open(ModelDescriptor descriptor, string folder, OnnxSettings settings)
    {
        var path = Path.Combine(folder, descriptor.File);
        var bytes = File.ReadAllBytes(path);
        var found = ModelHash.Of(bytes);
        if (found != descriptor.Sha256)
            throw ModelFileException.Because(path, "wrong or damaged model file", $"SHA-256 {descriptor.Sha256}", found);

        var session = OpenSession(path, bytes, settings);
        try
        {
            ModelShape.Check(path, descriptor, session);
            return new OnnxModel(descriptor, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs the graph; the caller disposes the outputs, which come in the order of <paramref name="outputs"/>.</summary>
    /// <param name="tensor">The input's values, planar.</param>
    /// <param name="shape">The input's shape: images, planes, height, width.</param>
    /// <param name="outputs">Names of the wanted outputs.</param>
    public IDisposableReadOnlyCollection<OrtValue> Run(Memory<float> tensor, long[] shape, string[] outputs)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, tensor, shape);
        return Session.Run(run, [Descriptor.Input], [input], outputs);
    }

    public void Dispose()
    {
        Session.Dispose();
        run.Dispose();
    }

    private static InferenceSession OpenSession(string path, byte[] bytes, OnnxSettings settings)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = settings.Threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };

        // Waiting threads would otherwise burn a core each between two frames, which starves the decoders beside them.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        // Otherwise a graph's parts that a provider does not know go to the processor without a word.
        if (settings.IsRequired)
            options.AddSessionConfigEntry("session.disable_cpu_ep_fallback", "1");
        UseProvider(settings.Provider, options);
        try
        {
            return new InferenceSession(bytes, options);
        }
        catch (OnnxRuntimeException failure) when (settings.Provider != ExecutionProvider.Cpu)
        {
            throw new ProviderUnavailableException(failure.Message, failure);
        }
        catch (OnnxRuntimeException failure)
        {
            throw ModelFileException.Because(path, "not a model that ONNX Runtime can load", "an ONNX graph", failure.Message, failure);
        }
    }

    private static void UseProvider(ExecutionProvider provider, SessionOptions options)
    {
        if (OnnxRuntimeBuild.Missing(provider) is { } missing)
            throw new ProviderUnavailableException(missing);
        try
        {
            OnnxRuntimeBuild.Use(provider, options);
        }
        catch (Exception failure) when (failure is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException)
        {
            throw new ProviderUnavailableException(failure.Message, failure);
        }
    }
}
