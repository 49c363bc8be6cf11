using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Demo;
using AutoAttend.Grains.Recognition;
using AutoAttend.Silo.Hosting;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Demo;

/// <summary>
/// Shows the demo on a start without models, rests it when others are at work, and clears it when somebody asks for that. It decides
/// after the silo has started and before the cameras wake; the work itself holds nothing up.
/// </summary>
internal sealed partial class DemoKeeper(
    IGrainFactory grains,
    DemoPreparation preparation,
    DemoClearing clearing,
    DemoCameras cameras,
    RecognitionHost recognition,
    IOptions<AutoAttendOptions> options,
    IOptions<ModelOptions> models,
    TimeProvider time,
    ILogger<DemoKeeper> logger) : BackgroundService
{
    // How soon somebody who clears the demo sees that it begins.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private IDemoBookGrain Book => grains.GetGrain<IDemoBookGrain>(GrainKeys.Only);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var book = await Book.Read();
        var folder = ModelFolder.Load(models.Value);
        var isWanted = options.Value.Demo && options.Value.Models == AutoAttendOptions.DownloadedModels && BuiltInModels.AreThere;
        var isUnused = book.Phase == DemoPhase.None && await IsUnused();
        var next = DemoDecision.Of(book, isWanted, folder.Detector is not null || folder.Embedder is not null, isUnused);
        await GoOn(book, next, cancellationToken);
        if (next is not (DemoPhase.None or DemoPhase.Cleared))
            await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Step(stoppingToken))
                    return;
                await Task.Delay(Look, time, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(logger, failure);
                await Book.Progress(0, 0, "It did not work just now and is tried again; the log says why.");
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    private async Task GoOn(DemoState book, DemoPhase next, CancellationToken cancellation)
    {
        if (next is DemoPhase.Preparing or DemoPhase.Running)
        {
            await recognition.OpenInstead(BuiltInModels.Folder, cancellation);
            Showing(logger);
        }

        if (next == DemoPhase.Preparing)
            await preparation.MakeSite();
        if (next == book.Phase)
            return;
        if (book.Phase == DemoPhase.Resting)
            await cameras.Wake(book.RestingCameras);
        await Book.Write(book with { Phase = next, RestingCameras = next == DemoPhase.Resting ? [.. await cameras.Rest()] : [] });
    }

    private async Task<bool> Step(CancellationToken stopping)
    {
        switch ((await Book.Read()).Phase)
        {
            case DemoPhase.Preparing:
                await preparation.Run(stopping);
                return false;
            case DemoPhase.Clearing:
                await clearing.Run(stopping);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the data folder is nobody's yet.</summary>
    private async Task<bool> IsUnused() =>
        (await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Search("", 0, 1)).Total == 0
        && (await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).Count == 0
        && (await grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(new SightingQuery(Take: 1))).Sightings.Count == 0
        && (await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List()).Count == 1;

    [LoggerMessage(LogLevel.Information, "There are no models: the demo is shown, with rendered people and models that know only these")]
    private static partial void Showing(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The demo could not go on; it is tried again")]
    private static partial void Failed(ILogger logger, Exception failure);
}
