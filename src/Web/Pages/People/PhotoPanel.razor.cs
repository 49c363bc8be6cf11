using AutoAttend.Contracts.People;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>A person's photos.</summary>
public sealed partial class PhotoPanel
{
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

    private IPersonGrain Grain => Grains.GetGrain<IPersonGrain>(Person.Id);

    private async Task Reload() => await Changed.InvokeAsync(await Grain.Get());

    private async Task Remove(EnrolledPhoto photo)
    {
        var text = Person.Photos.Count == 1
            ? "It is the only photo: this person will not be recognised any more until another one is added."
            : "Recognition goes on with the other photos.";
        if (await Dialogs.Confirm($"Remove {photo.FileName}?", text, "Remove"))
            await Changed.InvokeAsync(await Grain.RemovePhoto(photo.Id));
    }
}
