using System.Diagnostics.Metrics;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Matching;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Storage.Exact.Following;

/// <summary>
/// The gallery of one process among several: filled from the shared template store, and moved on by its numbered changes, of which it is told as they happen.
/// In a process that recognises nobody it holds nothing and only announces.
/// </summary>
internal sealed partial class FollowingGallery : IOwnGallery, IAsyncDisposable
{
    // Told of every change, it would never have to look; this is for what was not told while a connection was lost.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly ITemplateStore store;
    private readonly ITemplateChanges changes;
    private readonly TimeProvider time;
    private readonly ILogger<FollowingGallery> logger;
    private readonly SemaphoreSlim catching = new(1);
    private readonly SemaphoreSlim told = new(0);
    private readonly CancellationTokenSource stopping = new();
    private (string ModelId, int Dimension) model;
    private volatile FollowedGallery? followed;
    private Task? following;
    private int disposed;
    private long lastInStep;
    private volatile string? behind;

    public FollowingGallery(ITemplateStore store, ITemplateChanges changes, TimeProvider time, IMeterFactory meters, ILogger<FollowingGallery> logger)
    {
        (this.store, this.changes, this.time, this.logger) = (store, changes, time, logger);
        meters.Create("AutoAttend.Gallery").CreateObservableGauge(
            "autoattend.gallery.lag", () => Lag.TotalSeconds, "s", "How long this process' gallery has not been known to have every change.");
    }

    public bool IsReady => followed is not null;

    public string? Problem => followed is null ? "The gallery is not loaded yet." : behind;

    public int Count => followed?.Templates.Count ?? 0;

    /// <summary>How long it has not been known to have every change; zero before it is loaded.</summary>
    public TimeSpan Lag => followed is null ? TimeSpan.Zero : time.GetElapsedTime(Volatile.Read(ref lastInStep));

    public async Task Load(string modelId, int dimension, CancellationToken cancellation)
    {
        await catching.WaitAsync(cancellation);
        try
        {
            (followed, model) = (null, (modelId, dimension));
            await ReadAgain(cancellation);
        }
        finally
        {
            catching.Release();
        }
        following ??= Task.Run(() => Follow(stopping.Token), CancellationToken.None);
    }

    /// <summary>The store has told of it already; when this returns, this process has heard.</summary>
    public Task Upsert(Template template, CancellationToken cancellation) => Changed(() => Task.CompletedTask, cancellation);

    public Task Remove(string templateId, CancellationToken cancellation) => Changed(() => changes.AnnounceRemoval(templateId, cancellation), cancellation);

    public Task Erase(string personId, CancellationToken cancellation) => Changed(() => changes.AnnounceErasure(personId, cancellation), cancellation);

    public async Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness, CancellationToken cancellation)
    {
        if (freshness == Freshness.Newest)
            await CatchUpFor(why => new RecognitionUnavailableException($"It cannot be seen who was enrolled last: {why}"), cancellation);
        return followed is { } at
            ? [.. embeddings.Select(embedding => at.Templates.Search(embedding))]
            : throw new RecognitionUnavailableException("The gallery is still being loaded.");
    }

    public Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation) =>
        Task.FromResult(new GalleryPlace("In the memory of each process that recognises, exact", null));

    /// <summary>Has every process read everything again.</summary>
    public async Task Rebuild(string modelId, IProgress<int> filled, CancellationToken cancellation)
    {
        await Changed(() => changes.AnnounceReset(cancellation), cancellation);
        filled.Report(Count);
    }

    public Task RollBack(string modelId, CancellationToken cancellation) =>
        throw new InvalidInputException("Gallery", null, "there is nothing to go back to: this gallery keeps no index.");

    public async ValueTask DisposeAsync()
    {
        // A container disposes of it once for each service that it is.
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;
        await stopping.CancelAsync();
        if (following is not null)
            await following;
        stopping.Dispose();
        catching.Dispose();
        told.Dispose();
    }

    private async Task Changed(Func<Task> announce, CancellationToken cancellation)
    {
        try
        {
            await announce();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new GalleryUnavailableException($"The galleries could not be told: {failure.Message}", failure);
        }
        await CatchUpFor(why => new GalleryUnavailableException($"This process' gallery has not heard of it yet: {why}"), cancellation);
    }

    private async Task CatchUpFor(Func<string, Exception> refuse, CancellationToken cancellation)
    {
        try
        {
            await CatchUp(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw refuse(failure.Message);
        }
    }

    private async Task CatchUp(CancellationToken cancellation)
    {
        await catching.WaitAsync(cancellation);
        try
        {
            if (followed is not { } at)
                return;
            if (!await at.CatchUp(changes, cancellation))
            {
                Missed(logger, at.Version);
                await ReadAgain(cancellation);
            }
            InStep();
        }
        finally
        {
            catching.Release();
        }
    }

    // The old one is searched until the new one is whole.
    private async Task ReadAgain(CancellationToken cancellation)
    {
        FollowedGallery read;
        do
            read = await FollowedGallery.Read(model.ModelId, model.Dimension, store, changes, cancellation);
        while (!await read.CatchUp(changes, cancellation));
        followed = read;
        InStep();
    }

    private void InStep()
    {
        Volatile.Write(ref lastInStep, time.GetTimestamp());
        behind = null;
    }

    private async Task Follow(CancellationToken cancellation)
    {
        IAsyncDisposable? watch = null;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                watch ??= await changes.Watch(() => told.Release(), cancellation);
                await CatchUp(cancellation);
                await Next(cancellation);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception failure)
            {
                if (behind is null)
                    Behind(logger, failure);
                behind = $"This process' gallery has not heard of changes for {Lag.TotalSeconds:0} s ({failure.Message}).";
                await Task.Delay(Look, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        if (watch is not null)
            await watch.DisposeAsync();
    }

    // Until the next change or the next look, whichever comes first.
    private async Task Next(CancellationToken cancellation)
    {
        await told.WaitAsync(Look, cancellation);
        while (told.Wait(0, CancellationToken.None))
        {
        }
    }

    [LoggerMessage(LogLevel.Warning, "Changes of the gallery after {Version} are no longer known; all templates are read again")]
    private static partial void Missed(ILogger logger, long version);

    [LoggerMessage(LogLevel.Error, "The gallery's changes cannot be read; it is tried again every second")]
    private static partial void Behind(ILogger logger, Exception failure);
}
