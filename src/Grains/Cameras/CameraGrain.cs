using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace AutoAttend.Grains.Cameras;

/// <summary>One camera. What was on is on again wherever and whenever this grain comes back; a reminder sees to it that it does.</summary>
[RequireRole(SiloRoles.Camera)]
public sealed partial class CameraGrain(
    [PersistentState("camera")] IPersistentState<CameraRecord> record, CameraSessions sessions, TimeProvider time, ILogger<CameraGrain> logger)
    : Grain, ICameraGrain, ICameraSourceGrain, IRemindable
{
    private const int LeastWidth = 160;
    private const int MostWidth = 1920;
    private const string KeepOn = "keep-on";
    private static readonly TimeSpan KeepOnPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReportPeriod = TimeSpan.FromMilliseconds(250);

    private readonly StatusReporting reporting = new(time);
    private CameraStatus lastStatus = CameraStatus.Off(time.GetUtcNow());
    private CameraSession? session;

    private string Id => this.GetPrimaryKeyString();

    private CameraSettings Settings => record.State.Settings ?? throw new NotFoundException("camera", Id);

    private Camera View => new(Id, CameraRules.Redact(Settings), record.State.On, session?.Status ?? lastStatus);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (record.State.On)
            Start();
        this.RegisterGrainTimer(Report, new GrainTimerCreationOptions(ReportPeriod, ReportPeriod));
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Stop();

    Task<Camera> ICameraGrain.Get() => Task.FromResult(View);

    async Task<Camera> ICameraGrain.Configure(CameraSettings settings)
    {
        var sites = await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        var usable = CameraRules.Check(settings, record.State.Settings, [.. sites.Select(site => site.Id)]);
        await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).Claim(new RosterEntry(Id, usable.SiteId, usable.Name));
        await record.Replace(record.State with { Settings = usable });
        if (session is not null)
        {
            await Stop();
            Start();
        }
        await Publish();
        return View;
    }

    async Task ICameraGrain.TurnOn()
    {
        _ = Settings;
        await SetOn(true);
        if (session is null)
            Start();
        await Publish();
    }

    async Task ICameraGrain.TurnOff()
    {
        _ = Settings;
        await SetOn(false);
        await Stop();
        lastStatus = CameraStatus.Off(time.GetUtcNow());
        await Publish();
    }

    async Task ICameraGrain.Remove()
    {
        await SetOn(false);
        await Stop();
        await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).Release(Id);
        await record.ClearStateAsync();
        DeactivateOnIdle();
    }

    async Task<LivePicture?> ICameraGrain.GetPicture(long afterFrame, int width)
    {
        _ = Settings;
        return session is null ? null : await session.GetPicture(afterFrame, Math.Clamp(width, LeastWidth, MostWidth));
    }

    Task<KeptSource> ICameraSourceGrain.GetSource() => Task.FromResult(new KeptSource(record.State.Settings?.Source));

    // Being called is enough: activation turns on what was on.
    Task IRemindable.ReceiveReminder(string reminderName, TickStatus status) => record.State.On ? Task.CompletedTask : SetOn(false);

    private async Task SetOn(bool on)
    {
        if (record.State.On != on)
            await record.Replace(record.State with { On = on });
        if (on)
            await this.RegisterOrUpdateReminder(KeepOn, KeepOnPeriod, KeepOnPeriod);
        else if (await this.GetReminder(KeepOn) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private void Start()
    {
        session = sessions.Start(Id, Settings);
        DelayDeactivation(Timeout.InfiniteTimeSpan);
    }

    private async Task Stop()
    {
        if (session is not { } running)
            return;
        await sessions.Stop(running);
        lastStatus = running.Status;
        session = null;
        DelayDeactivation(TimeSpan.Zero);
    }

    private async Task Report()
    {
        if (sessions.IsStopping)
            return;
        if (session is { HasEnded: true })
        {
            await Stop();
            await SetOn(false);
        }
        if (record.State.Settings is not null && reporting.IsDue(session?.Status ?? lastStatus))
            await Publish();
    }

    // Told again with the next report: a stream that is down must not fail what was asked of the camera.
    private async Task Publish()
    {
        try
        {
            await this.GetStreamProvider(EventStreams.Provider).GetStream<Camera>(EventStreams.Cameras).OnNextAsync(View);
            reporting.Reported(session?.Status ?? lastStatus);
        }
        catch (Exception failure)
        {
            NotPublished(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A camera's state could not be published")]
    private static partial void NotPublished(ILogger logger, Exception failure);
}
