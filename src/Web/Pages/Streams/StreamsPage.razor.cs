using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Streams;

/// <summary>The cameras: adding, testing, changing, turning on and off, removing, and how each is doing.</summary>
public sealed partial class StreamsPage
{
    // Rates and counters change all the time and are no events; two seconds is how often somebody can read them.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private IReadOnlyList<Camera>? _cameras;
    private Dictionary<string, SiteTime> _sites = [];
    private ITimer? _timer;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private ICameraDirectoryGrain Directory => Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Load();
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(LoadQuietly), null, Tick, Tick);
    }

    /// <inheritdoc/>
    protected override bool Concerns(LiveEvent happened) => happened.Camera is not null || happened == LiveEvent.Gap;

    /// <inheritdoc/>
    protected override Task OnLive(IReadOnlyList<LiveEvent> happened) => Load();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    private async Task Load()
    {
        var cameras = await Directory.List();
        var sites = new Dictionary<string, SiteTime>();
        foreach (var siteId in cameras.Select(camera => camera.Settings.SiteId).Distinct())
            sites[siteId] = await Sites.For(siteId);
        (_cameras, _sites) = (cameras, sites);
    }

    private async Task LoadQuietly()
    {
        try
        {
            await Load();
            StateHasChanged();
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException)
        {
            // What is shown stays until the next tick; the feed says when the connection is gone for good.
        }
    }

    private Task Add() => Open("Add a camera", null);

    private Task Edit(Camera camera) => Open(camera.Settings.Name, camera);

    private async Task Open(string title, Camera? camera)
    {
        var parameters = new DialogParameters<CameraDialog> { { dialog => dialog.Camera, camera } };
        var dialog = await Dialogs.ShowAsync<CameraDialog>(title, parameters);
        if (await dialog.Result is { Canceled: false })
            await Load();
    }

    private async Task Switch(Camera camera, bool on)
    {
        var grain = Grains.GetGrain<ICameraGrain>(camera.Id);
        await Attempt(on ? grain.TurnOn : grain.TurnOff);
    }

    private async Task Remove(Camera camera)
    {
        var agreed = await Dialogs.Confirm(
            $"Remove {camera.Settings.Name}?",
            "The camera is turned off and its settings are forgotten. Its sightings stay in the logs.",
            "Remove");
        if (agreed)
            await Attempt(() => Directory.Remove(camera.Id));
    }

    private async Task Attempt(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (Exception refused) when (refused is InvalidInputException or NotFoundException)
        {
            Snackbar.Add(refused.Message, Severity.Error);
        }

        await Load();
    }
}
