using AutoAttend.Contracts;
using AutoAttend.Contracts.Galleries;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Galleries;

/// <summary>Says how the gallery stands and sees to rebuilds: one at a time, gone on with after a crash.</summary>
[RequireRole(SiloRoles.People)]
public sealed class GalleryGrain(
    [PersistentState("gallery")] IPersistentState<GalleryState> state, IGallery gallery, GalleryRebuilding rebuilding, TimeProvider time)
    : Grain, IGalleryGrain, IRemindable, IDisposable
{
    private const string GoOn = "rebuild-gallery";

    // The least that a reminder takes.
    private static readonly TimeSpan AfterCrash = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private CancellationTokenSource? stopping;
    private Task<GalleryRebuild>? running;
    private IGrainTimer? watching;
    private volatile GalleryRebuild? standing;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Resume();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (stopping is not null)
            await stopping.CancelAsync();
    }

    public void Dispose() => stopping?.Dispose();

    async Task<GalleryStatus> IGalleryGrain.GetStatus()
    {
        await Settle();
        return await Status();
    }

    async Task<GalleryStatus> IGalleryGrain.Rebuild()
    {
        await Settle();
        if (running is null)
        {
            var modelId = await ModelAtWork() ?? throw new RecognitionUnavailableException("No embedding model is at work; there is nothing to build a gallery for.");
            await this.RegisterOrUpdateReminder(GoOn, AfterCrash, AfterCrash);
            await Keep(new GalleryRebuild(GalleryRebuildStage.Photos, modelId, 0, 0, 0, 0, 0, time.GetUtcNow(), null, null));
            Resume();
        }
        return await Status();
    }

    async Task<GalleryStatus> IGalleryGrain.Cancel()
    {
        if (stopping is not null)
            await stopping.CancelAsync();
        if (running is not null)
            await Task.WhenAny(running);
        await Settle();
        return await Status();
    }

    async Task<GalleryStatus> IGalleryGrain.RollBack()
    {
        await Settle();
        if (running is not null)
            throw new InvalidInputException("Gallery", null, "a rebuild is under way; stop it or wait for it.");
        var modelId = await ModelAtWork() ?? throw new RecognitionUnavailableException("No embedding model is at work.");
        await gallery.RollBack(modelId, CancellationToken.None);
        return await Status();
    }

    // Waking up is all that it takes.
    Task IRemindable.ReceiveReminder(string reminderName, TickStatus status) => Settle();

    private void Resume()
    {
        if (state.State.Rebuild is not { IsUnderWay: true } begun || running is not null)
            return;
        stopping = new CancellationTokenSource();
        standing = begun;
        var token = stopping.Token;
        running = Task.Run(() => rebuilding.Run(begun, now => standing = now, token), CancellationToken.None);
        watching = this.RegisterGrainTimer(_ => Settle(), new() { DueTime = Look, Period = Look, KeepAlive = true });
    }

    /// <summary>Writes down how a rebuild that has ended ended.</summary>
    private async Task Settle()
    {
        if (running is not { IsCompleted: true } ended)
            return;
        var last = standing! with { EndedAt = time.GetUtcNow() };
        await Keep(ended switch
        {
            { IsCompletedSuccessfully: true } => await ended with { EndedAt = last.EndedAt, Templates = last.Templates },
            { IsCanceled: true } => last with { Stage = GalleryRebuildStage.Cancelled },
            _ => last with { Stage = GalleryRebuildStage.Failed, Problem = ended.Exception?.InnerException?.Message },
        });
        watching?.Dispose();
        stopping?.Dispose();
        (running, stopping, watching) = (null, null, null);
        if (await this.GetReminder(GoOn) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private Task Keep(GalleryRebuild rebuild) => state.Replace(new GalleryState { Rebuild = rebuild });

    private async Task<GalleryStatus> Status()
    {
        var rebuild = running is null ? state.State.Rebuild : standing;
        try
        {
            var place = await gallery.Describe(await ModelAtWork() ?? "", CancellationToken.None);
            return new GalleryStatus(place.Where, gallery.IsReady ? gallery.Problem : null, place.Previous, rebuild);
        }
        catch (GalleryUnavailableException unavailable)
        {
            return new GalleryStatus("Out of reach", unavailable.Message, null, rebuild);
        }
    }

    private async Task<string?> ModelAtWork() => (await GrainFactory.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus()).Embedder;
}
