using AutoAttend.Contracts;
using AutoAttend.Contracts.Galleries;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Where templates are searched, with the rebuild of it and its progress.</summary>
public sealed partial class GallerySection : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private GalleryStatus? _status;
    private string? _refusal;
    private ITimer? _timer;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private IGalleryGrain Grain => Grains.GetGrain<IGalleryGrain>(GrainKeys.Only);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Ask(Grain.GetStatus);
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(Look), null, Tick, Tick);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private async Task Look()
    {
        var refusal = _refusal;
        await Ask(Grain.GetStatus);
        _refusal ??= refusal;
        StateHasChanged();
    }

    private async Task Rebuild()
    {
        const string Text = "Photos get templates of the model at work where they have none, and the index is built anew from the templates. People are "
            + "recognised as before until it is done. It can be stopped.";
        if (await Dialogs.Confirm("Rebuild the gallery?", Text, "Rebuild"))
            await Ask(Grain.Rebuild);
    }

    private async Task RollBack(string previous)
    {
        if (await Dialogs.Confirm($"Go back to {previous}?", "It is brought up to date first. The index in use now is kept in its stead.", "Go back"))
            await Ask(Grain.RollBack);
    }

    private Task Stop() => Ask(Grain.Cancel);

    private async Task Ask(Func<Task<GalleryStatus>> question)
    {
        _refusal = null;
        try
        {
            _status = await question();
        }
        catch (Exception refused) when (refused is InvalidInputException or RecognitionUnavailableException or GalleryUnavailableException)
        {
            _refusal = refused.Message;
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException)
        {
            _refusal = "No process that keeps the gallery can be reached at the moment.";
        }
    }
}
