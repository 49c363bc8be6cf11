using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Leaves;

/// <summary>The leave of the person that the address names.</summary>
public sealed partial class LeavePanel
{
    private PersonCalendar? _calendar;
    private string? _of;

    /// <summary>Which day it is at the site looked at.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Messages { get; set; } = null!;

    private IPersonCalendarGrain Grain => Grains.GetGrain<IPersonCalendarGrain>(Person!);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_of == Person)
            return;
        (_of, _calendar) = (Person, null);
        if (Person is { } person)
        {
            var calendar = await Grain.Get();
            if (_of == person)
                _calendar = calendar;
        }
    }

    private void Choose(string? personId) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("person", personId));

    private async Task Open(Leave? leave)
    {
        var parameters = new DialogParameters<LeaveDialog>
        {
            { dialog => dialog.Leave, leave },
            { dialog => dialog.Today, Today },
            { dialog => dialog.Save, Save },
        };
        await Dialogs.ShowAsync<LeaveDialog>(leave is null ? "Add leave" : "Edit leave", parameters);
    }

    private async Task Save(Leave leave)
    {
        var (grain, person, author) = (Grain, Person, await Account.Author());
        var before = _calendar?.Leave.FirstOrDefault(one => one.Id == leave.Id);
        Show(person, await grain.SaveLeave(leave, author));
        Undo.Offer("Leave saved.", async () =>
            await ShowLater(person, before is null ? await grain.RemoveLeave(leave.Id, author) : await grain.SaveLeave(before, author)));
    }

    private async Task Remove(Leave leave)
    {
        try
        {
            var (grain, person, author) = (Grain, Person, await Account.Author());
            Show(person, await grain.RemoveLeave(leave.Id, author));
            Undo.Offer("Leave removed.", async () => await ShowLater(person, await grain.SaveLeave(leave, author)));
        }
        catch (InvalidInputException closed)
        {
            Messages.Add(closed.Message, Severity.Error);
        }
    }

    // An undo may come when somebody else is shown.
    private void Show(string? person, PersonCalendar calendar)
    {
        if (person == Person)
            _calendar = calendar;
        StateHasChanged();
    }

    private Task ShowLater(string? person, PersonCalendar calendar) => InvokeAsync(() => Show(person, calendar));
}
