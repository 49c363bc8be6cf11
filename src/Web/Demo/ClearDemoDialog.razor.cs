using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Demo;

/// <summary>Clears the demo after a confirmation and follows it to its receipt.</summary>
public sealed partial class ClearDemoDialog : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private DemoStatus _status = DemoStatus.None;
    private ITimer? _timer;
    private bool _started;
    private string? _failure;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private IDemoGrain Demo => Grains.GetGrain<IDemoGrain>(GrainKeys.Only);

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private async Task Clear()
    {
        _started = true;
        if (await Ask(Demo.Clear))
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(Follow), null, Tick, Tick);
        else
            _started = false;
    }

    private async Task Follow()
    {
        await Ask(Demo.GetStatus);
        if (_status.Phase == DemoPhase.Cleared)
            _timer?.Dispose();
        StateHasChanged();
    }

    private async Task<bool> Ask(Func<Task<DemoStatus>> question)
    {
        try
        {
            _status = await question();
            _failure = null;
            return true;
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException or NotFoundException)
        {
            _failure = "It could not be asked for just now. Try again in a moment.";
            return false;
        }
    }

    // Every page held something of the demo.
    private void Leave() => Navigation.NavigateTo("/", forceLoad: true);
}
