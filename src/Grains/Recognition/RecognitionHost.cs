using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// The process's models and gallery. Missing models leave it not ready and say what provides them; a damaged one keeps the process
/// from starting. The gallery is filled in the background and tried again until it is.
/// </summary>
public sealed partial class RecognitionHost(
    IOptions<ModelOptions> models,
    IOptions<DetectionOptions> detection,
    IOptions<RecognitionOptions> recognition,
    IGallery gallery,
    TimeProvider time,
    ILogger<RecognitionHost> logger) : BackgroundService
{
    private static readonly TimeSpan GalleryRetry = TimeSpan.FromSeconds(5);

    private readonly WorkGate gate = new(
        recognition.Value.Concurrency > 0 ? recognition.Value.Concurrency : Environment.ProcessorCount, recognition.Value.Waiting);

    private RecognitionEngine? engine;
    private volatile string? problem = "The models are being loaded.";

    /// <summary>Why the models cannot be used; null once they are loaded.</summary>
    public string? ModelProblem => engine is null ? problem : null;

    /// <summary>Why nothing can be recognised yet; null when models and gallery are ready.</summary>
    public string? Problem => problem;

    /// <summary>Whether one of the models is good for the demo alone.</summary>
    public bool KnowsRenderedFacesOnly =>
        engine is { } models && (models.Detection.KnowsRenderedFacesOnly || models.Embedding.KnowsRenderedFacesOnly);

    /// <summary>What runs where, and how it names.</summary>
    public RecognitionStatus Status => new(
        Problem is null,
        Problem,
        engine?.Detection.Name,
        engine?.Embedder.ModelId,
        engine?.ExecutionProvider ?? "CPU",
        gallery.Count,
        Thresholds.MatchCosine,
        Thresholds.MatchMargin)
    {
        LowDetailCosine = Thresholds.CosineFor(hasLowDetail: true),
        KnowsRenderedFacesOnly = KnowsRenderedFacesOnly,
    };

    private MatchThresholds Thresholds
    {
        get
        {
            var calibrated = engine?.Thresholds ?? new MatchThresholds(1, 1);
            return calibrated with { MatchCosine = recognition.Value.MatchCosine ?? calibrated.MatchCosine };
        }
    }

    /// <exception cref="ModelFileException">A model's file is damaged or another model.</exception>
    /// <exception cref="ModelSettingException">An option or models.json cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = ModelFolder.Load(models.Value);
        if (folder.Missing is { } missing)
        {
            problem = missing;
            NoModels(logger, missing);
            return;
        }
        await Open(folder, models.Value, cancellationToken);
    }

    /// <summary>Opens the models of another folder where the configured one has none; called once, after the start.</summary>
    /// <exception cref="ModelFileException">A model's file is damaged or another model.</exception>
    public Task OpenInstead(string folder, CancellationToken cancellation)
    {
        var instead = new ModelOptions { Folder = folder, IntraOpThreads = models.Value.IntraOpThreads };
        return Open(ModelFolder.Load(instead), instead, cancellation);
    }

    /// <summary>Runs a computation on the models, outside Orleans' scheduler.</summary>
    /// <exception cref="RecognitionUnavailableException">They are not ready, or there is more to do than can be done.</exception>
    public Task<T> Run<T>(Func<RecognitionEngine, T> work) =>
        problem is { } why
            ? Task.FromException<T>(new RecognitionUnavailableException(why))
            : gate.Run(() => work(engine!));

    /// <summary>The nearest person of each embedding.</summary>
    public Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness) =>
        gallery.Search(embeddings, freshness, CancellationToken.None);

    public override void Dispose()
    {
        base.Dispose();
        gate.Dispose();
        engine?.Dispose();
    }

    private async Task Open(ModelFolder folder, ModelOptions options, CancellationToken cancellation)
    {
        engine = await Task.Run(() => RecognitionEngine.Open(folder, options, detection.Value), cancellation);
        problem = "The gallery is being loaded.";
        await base.StartAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await gallery.Load(engine!.Embedder.ModelId, engine.Embedder.Dimension, stoppingToken);
                problem = null;
                Loaded(logger, engine.Detection.Name, engine.Embedder.ModelId, gallery.Count);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                problem = $"The gallery could not be loaded ({failure.Message}); it is tried again every {GalleryRetry.TotalSeconds:0} s.";
                NoGallery(logger, failure);
                await Task.Delay(GalleryRetry, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody is recognised: {Problem}")]
    private static partial void NoModels(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Information, "Recognition is ready: {Detector}, {Embedder}, {Templates} templates")]
    private static partial void Loaded(ILogger logger, string detector, string embedder, int templates);

    [LoggerMessage(LogLevel.Error, "The gallery could not be loaded")]
    private static partial void NoGallery(ILogger logger, Exception failure);
}
