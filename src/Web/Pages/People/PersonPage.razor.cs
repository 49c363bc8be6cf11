using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Feed;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>One person: profile, photos, sightings, attendance, and the way to be forgotten.</summary>
public sealed partial class PersonPage
{
    private Person? _person;
    private bool _missing;

    /// <summary>The person's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    private bool Enrolled { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string State => _person?.Photos.Count == 0
        ? "Cannot be recognised yet: there is no photo."
        : _person?.Profile.Number ?? "";

    private IPersonGrain Grain => Grains.GetGrain<IPersonGrain>(Id);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_person?.Id == Id)
            return;
        _person = null;
        try
        {
            _person = await Grain.Get();
            _missing = false;
        }
        catch (NotFoundException)
        {
            _missing = true;
        }
    }

    private async Task Save(PersonProfile profile)
    {
        Take(await Grain.Save(profile));
        Snackbar.Add("Saved.", Severity.Success);
    }

    private void Take(Person person)
    {
        _person = person;
        Names.Forget(person.Id);
        // The form is handed a plain function, after which Blazor does not render by itself.
        StateHasChanged();
    }

    private async Task Erase()
    {
        var parameters = new DialogParameters<ErasePersonDialog> { { dialog => dialog.Person, _person } };
        // Escape or a click beside it must not hide the receipt.
        var options = new DialogOptions { BackdropClick = false, CloseOnEscapeKey = false };
        var shown = await Dialogs.ShowAsync<ErasePersonDialog>($"Delete {_person!.Profile.Name}?", parameters, options);
        if (await shown.Result is not { Canceled: false })
            return;
        Names.Forget(Id);
        Navigation.NavigateTo("/people");
    }
}
