using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>A person's photos.</summary>
public sealed partial class PhotoPanel
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private ITimer? _timer;
    private string? _refusal;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    /// <summary>Called with the person after photos came or went.</summary>
    [Parameter]
    public EventCallback<Person> Changed { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private IPersonGrain Grain => Grains.GetGrain<IPersonGrain>(Person.Id);

    private bool Waits => Person.Photos.Any(photo => photo.Waiting);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!Waits)
            Dispose();
        else
            _timer ??= Time.CreateTimer(_ => _ = InvokeAsync(Look), null, LookAgain, LookAgain);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private async Task Look()
    {
        try
        {
            await Reload();
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException or NotFoundException)
        {
            // The page says so itself as soon as somebody does something.
        }
    }

    private async Task Reload() => await Changed.InvokeAsync(await Grain.Get());

    private async Task Remove(EnrolledPhoto photo)
    {
        var text = Person.Photos.Count == 1
            ? "It is the only photo: this person will not be recognised any more until another one is added."
            : "Recognition goes on with the other photos.";
        _refusal = null;
        if (!await Dialogs.Confirm($"Remove {photo.FileName}?", text, "Remove"))
            return;
        try
        {
            await Changed.InvokeAsync(await Grain.RemovePhoto(photo.Id));
        }
        catch (GalleryUnavailableException unavailable)
        {
            _refusal = $"The photo was not removed, because the gallery cannot be reached; try again later. {unavailable.Message}";
        }
    }
}
