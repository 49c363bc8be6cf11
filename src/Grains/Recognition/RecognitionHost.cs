using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.Recognition.Queueing;
using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// The models and gallery of a process that has the inference role; in others it does nothing. Missing models leave it not ready and say
/// what provides them; a damaged one keeps the process from starting. The gallery is filled in the background and tried again until it is.
/// </summary>
public sealed partial class RecognitionHost(
    IOptions<ModelOptions> models,
    IOptions<DetectionOptions> detection,
    IOptions<RecognitionOptions> recognition,
    LocalRoles roles,
    IGallery gallery,
    TimeProvider time,
    ILogger<RecognitionHost> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan GalleryRetry = TimeSpan.FromSeconds(5);

    private RecognitionEngine? engine;
    private InferenceQueues? queues;
    private volatile string? problem = "The models are being loaded.";

    /// <summary>Why the models cannot be used; null once they are loaded.</summary>
    public string? ModelProblem => engine is null ? problem : null;

    /// <summary>Why nothing can be recognised yet; null when models and gallery are ready.</summary>
    public string? Problem => problem;

    /// <summary>Whether one of the models is good for the demo alone.</summary>
    public bool KnowsRenderedFacesOnly =>
        engine is { } open && (open.Detection.KnowsRenderedFacesOnly || open.Embedding.KnowsRenderedFacesOnly);

    /// <summary>What computes, as operators call it; where that is not what was asked for, with the reason.</summary>
    public string ExecutionProvider => engine switch
    {
        null => "None",
        { ProviderProblem: { } fallback } => $"{engine.ExecutionProvider} ({fallback})",
        _ => engine.ExecutionProvider,
    };

    private MatchThresholds Thresholds
    {
        get
        {
            var calibrated = engine?.Thresholds ?? new MatchThresholds(1, 1);
            return calibrated with { MatchCosine = recognition.Value.MatchCosine ?? calibrated.MatchCosine };
        }
    }

    /// <summary>What runs here, and how it names.</summary>
    /// <param name="silo">The name of this process's silo.</param>
    public RecognitionStatus Status(string silo)
    {
        var own = new InferenceSilo(
            silo, problem is null, problem, engine?.Detection.Name, engine?.Embedder.ModelId, ExecutionProvider, queues?.Waiting ?? 0, gallery.Count);
        return new RecognitionStatus(
            own.Ready, own.Problem, own.Detector, own.Embedder, own.ExecutionProvider, own.Templates, Thresholds.MatchCosine, Thresholds.MatchMargin)
        {
            LowDetailCosine = Thresholds.CosineFor(hasLowDetail: true),
            KnowsRenderedFacesOnly = KnowsRenderedFacesOnly,
            Silos = [own],
        };
    }

    /// <exception cref="ModelFileException">A model's file is damaged or another model.</exception>
    /// <exception cref="ModelSettingException">An option or models.json cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!roles.Has(SiloRoles.Inference))
            return;
        var folder = ModelFolder.Load(models.Value);
        if (folder.Missing is { } missing)
        {
            problem = missing;
            return;
        }
        await Open(folder, models.Value, cancellationToken);
    }

    /// <summary>Says what is missing once everything has started, for by then others may have had models opened instead.</summary>
    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken)
    {
        if (roles.Has(SiloRoles.Inference) && ModelProblem is { } missing)
            NoModels(logger, missing);
        return Task.CompletedTask;
    }

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Opens the models of another folder where the configured one has none; called once, after the start.</summary>
    /// <exception cref="ModelFileException">A model's file is damaged or another model.</exception>
    public Task OpenInstead(string folder, CancellationToken cancellation)
    {
        var instead = new ModelOptions
        {
            Folder = folder,
            IntraOpThreads = models.Value.IntraOpThreads,
            ExecutionProvider = models.Value.ExecutionProvider,
            RequireExecutionProvider = models.Value.RequireExecutionProvider,
        };
        return Open(ModelFolder.Load(instead), instead, cancellation);
    }

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="image">As large as it is; the detector scales it down.</param>
    /// <exception cref="RecognitionUnavailableException">The models are not ready, or there is more to do than can be done.</exception>
    public Task<IReadOnlyList<Face>> Detect(string source, BgrImage image) => Ready().Detect(source, image);

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="chips">112x112 each.</param>
    /// <exception cref="RecognitionUnavailableException">The models are not ready, or there is more to do than can be done.</exception>
    public Task<float[][]> Embed(string source, IReadOnlyList<BgrImage> chips) => Ready().Embed(source, chips);

    /// <param name="photo">JPEG, PNG or WebP.</param>
    /// <exception cref="RecognitionUnavailableException">The models are not ready, or there is more to do than can be done.</exception>
    public Task<PhotoInspection> Inspect(byte[] photo) => Ready().Inspect(photo);

    /// <summary>The nearest person of each embedding.</summary>
    public Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness) =>
        gallery.Search(embeddings, freshness, CancellationToken.None);

    public override void Dispose()
    {
        base.Dispose();
        queues?.Dispose();
        engine?.Dispose();
    }

    private InferenceQueues Ready() => problem is { } why ? throw new RecognitionUnavailableException(why) : queues!;

    private async Task Open(ModelFolder folder, ModelOptions options, CancellationToken cancellation)
    {
        var opened = await Task.Run(() => RecognitionEngine.Open(folder, options, detection.Value), cancellation);
        if (opened.ProviderProblem is { } fallback)
            FellBack(logger, opened.ExecutionProvider, fallback);
        queues = new InferenceQueues(opened, recognition.Value, time);
        engine = opened;
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
                Loaded(logger, engine.Detection.Name, engine.Embedder.ModelId, ExecutionProvider, gallery.Count);
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

    [LoggerMessage(LogLevel.Warning, "The models run on the {Provider}: {Problem}")]
    private static partial void FellBack(ILogger logger, string provider, string problem);

    [LoggerMessage(LogLevel.Information, "Recognition is ready: {Detector}, {Embedder} on {ExecutionProvider}, {Templates} templates")]
    private static partial void Loaded(ILogger logger, string detector, string embedder, string executionProvider, int templates);

    [LoggerMessage(LogLevel.Error, "The gallery could not be loaded")]
    private static partial void NoGallery(ILogger logger, Exception failure);
}
