using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Cameras.Spreading;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;
using Orleans.Streams;

namespace AutoAttend.Grains.Cameras;

/// <summary>One camera. What was on is on again wherever and whenever this grain comes back; a reminder sees to it that it does.</summary>
[RequireRole(SiloRoles.Camera), SpreadCameras, Immovable]
public sealed partial class CameraGrain(
    [PersistentState("camera")] IPersistentState<CameraRecord> record,
    CameraSessions sessions,
    IFactLedger facts,
    TimeProvider time,
    ILogger<CameraGrain> logger) : Grain, ICameraGrain, ICameraSourceGrain, ICameraMoveGrain, IRemindable, IGrainMigrationParticipant
{
    private const int LeastWidth = 160;
    private const int MostWidth = 1920;
    private const string KeepOn = "keep-on";
    private const string Handover = "handover";
    private static readonly TimeSpan KeepOnPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepWatchedPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReportPeriod = TimeSpan.FromMilliseconds(250);

    private readonly StatusReporting reporting = new(time);
    private readonly CameraRun run = new(sessions, time);
    private readonly CameraWatch watch = new(facts, time);
    private CameraHandover? handover;
    private DateTimeOffset watchAgain;

    private string Id => this.GetPrimaryKeyString();

    private CameraSettings Settings => record.State.Settings ?? throw new NotFoundException("camera", Id);

    // A recording that is played looks at no door.
    private bool Watches => Settings.Playback == CameraPlayback.Live;

    private Camera View => new(Id, CameraRules.Redact(Settings), record.State.On, run.Status);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        watch.Begin(record.State.WatchedUntil ?? time.GetUtcNow());
        if (record.State.On)
            Start();
        this.RegisterGrainTimer(Report, new GrainTimerCreationOptions(ReportPeriod, ReportPeriod));
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (reason.ReasonCode == DeactivationReasonCode.Migrating)
            handover = await run.HandOver();
        else
            await run.Stop();
        await KeepWatched(TimeSpan.Zero);
    }

    void IGrainMigrationParticipant.OnDehydrate(IDehydrationContext dehydrationContext)
    {
        if (handover is not null)
            dehydrationContext.TryAddValue(Handover, handover);
    }

    void IGrainMigrationParticipant.OnRehydrate(IRehydrationContext rehydrationContext) => rehydrationContext.TryGetValue(Handover, out handover);

    Task ICameraMoveGrain.MoveTo(SiloAddress silo)
    {
        if (run.IsMovable)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
            this.MigrateOnIdle();
        }
        return Task.CompletedTask;
    }

    Task<Camera> ICameraGrain.Get() => Task.FromResult(View);

    async Task<Camera> ICameraGrain.Configure(CameraSettings settings)
    {
        var sites = await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        var usable = CameraRules.Check(settings, record.State.Settings, [.. sites.Select(site => site.Id)]);
        await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).Claim(new RosterEntry(Id, usable.SiteId, usable.Name));
        await record.Replace(record.State with { Settings = usable });
        if (run.IsOn)
        {
            await run.Stop();
            Start();
        }
        await Publish();
        return View;
    }

    async Task ICameraGrain.TurnOn()
    {
        _ = Settings;
        if (!record.State.On)
            watch.Begin(time.GetUtcNow());
        await SetOn(true);
        if (!run.IsOn)
            Start();
        await Publish();
    }

    async Task ICameraGrain.TurnOff()
    {
        _ = Settings;
        await SetOn(false);
        await TurnOff();
        await Publish();
    }

    async Task ICameraGrain.Remove()
    {
        await SetOn(false);
        await TurnOff();
        await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).Release(Id);
        await record.ClearStateAsync();
        DeactivateOnIdle();
    }

    Task<LivePicture?> ICameraGrain.GetPicture(long afterFrame, int width)
    {
        _ = Settings;
        return run.GetPicture(afterFrame, Math.Clamp(width, LeastWidth, MostWidth));
    }

    Task<KeptSource> ICameraSourceGrain.GetSource() => Task.FromResult(new KeptSource(record.State.Settings?.Source));

    // Being called is enough: activation turns on what was on.
    Task IRemindable.ReceiveReminder(string reminderName, TickStatus status) => record.State.On ? Task.CompletedTask : SetOn(false);

    private async Task SetOn(bool on)
    {
        if (record.State.On != on)
            await record.Replace(record.State with { On = on, WatchedUntil = on ? watch.Watched : null });
        if (on)
            await this.RegisterOrUpdateReminder(KeepOn, KeepOnPeriod, KeepOnPeriod);
        else if (await this.GetReminder(KeepOn) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private void Start()
    {
        run.Start(Id, Settings, handover);
        handover = null;
        DelayDeactivation(Timeout.InfiniteTimeSpan);
    }

    private async Task TurnOff()
    {
        var wasOn = run.IsOn;
        await run.TurnOff();
        if (wasOn && Watches)
            await Note(() => watch.End(Id, Settings.SiteId));
        DelayDeactivation(TimeSpan.Zero);
    }

    private async Task Report()
    {
        if (run.IsLast)
            return;
        if (run.HasEnded)
        {
            await run.Stop();
            DelayDeactivation(TimeSpan.Zero);
            await SetOn(false);
        }
        if (record.State.Settings is null)
            return;
        if (reporting.IsDue(run.Status))
            await Publish();
        if (run.IsOn && Watches && time.GetUtcNow() >= watchAgain)
            await Note(() => watch.Look(Id, Settings.SiteId, run.Status));
    }

    // Tried again soon: a ledger that is away must not fail what was asked of the camera.
    private async Task Note(Func<Task> note)
    {
        try
        {
            await note();
            await KeepWatched(KeepWatchedPeriod);
        }
        catch (Exception failure)
        {
            watchAgain = time.GetUtcNow() + KeepWatchedPeriod;
            NotNoted(logger, failure);
        }
    }

    private async Task KeepWatched(TimeSpan older)
    {
        if (record.State is { On: true, Settings: not null } && Watches && watch.Watched - record.State.WatchedUntil.GetValueOrDefault() > older)
            await record.Replace(record.State with { WatchedUntil = watch.Watched });
    }

    // Told again with the next report: a stream that is down must not fail what was asked of the camera.
    private async Task Publish()
    {
        try
        {
            await this.GetStreamProvider(EventStreams.Provider).GetStream<Camera>(EventStreams.Cameras).OnNextAsync(View);
            reporting.Reported(run.Status);
        }
        catch (Exception failure)
        {
            NotPublished(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A camera's outage could not be noted")]
    private static partial void NotNoted(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "A camera's state could not be published")]
    private static partial void NotPublished(ILogger logger, Exception failure);
}
