using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Demo;

/// <summary>Follows the demo, and the models at work.</summary>
public sealed partial class DemoBanner : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private ITimer? _timer;
    private DemoStatus _status = DemoStatus.None;
    private bool _knowsRenderedFacesOnly;

    /// <summary>Told once it is known whether there is something to say.</summary>
    [Parameter]
    public EventCallback Known { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private DemoText? Text => DemoText.Of(_status, _knowsRenderedFacesOnly);

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Check();
        await Known.InvokeAsync();
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(Check), null, Tick, Tick);
    }

    private async Task Check()
    {
        try
        {
            var before = _status.Phase;
            _status = await Grains.GetGrain<IDemoGrain>(GrainKeys.Only).GetStatus();
            _knowsRenderedFacesOnly = (await Grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus()).KnowsRenderedFacesOnly;
            // The demo's site has come or gone.
            if (before != _status.Phase)
                Sites.Forget();
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException)
        {
            // What was known last stays; the other banner says what cannot be reached.
        }

        StateHasChanged();
    }

    private async Task Clear()
    {
        await Dialogs.ShowAsync<ClearDemoDialog>("Clear the demo?");
        await Check();
    }
}
