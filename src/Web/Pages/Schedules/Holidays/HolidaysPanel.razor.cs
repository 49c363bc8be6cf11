using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Holidays;

/// <summary>The holidays of a site.</summary>
public sealed partial class HolidaysPanel
{
    private IReadOnlyList<Holiday>? _holidays;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public string SiteId { get; set; } = "";

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Messages { get; set; } = null!;

    private ISiteCalendarGrain Grain => Grains.GetGrain<ISiteCalendarGrain>(SiteId);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Show(await Grain.Get());

    private void Show(HolidayCalendar calendar)
    {
        _holidays = calendar.Holidays;
        StateHasChanged();
    }

    private Task ShowLater(HolidayCalendar calendar) => InvokeAsync(() => Show(calendar));

    private async Task Open(Holiday? holiday)
    {
        var parameters = new DialogParameters<HolidayDialog> { { dialog => dialog.Holiday, holiday }, { dialog => dialog.Save, Save } };
        await Dialogs.ShowAsync<HolidayDialog>(holiday is null ? "Add a holiday" : $"Edit {holiday.Name}", parameters);
    }

    private async Task Save(Holiday holiday)
    {
        var (grain, author) = (Grain, await Account.Author());
        var before = _holidays?.FirstOrDefault(one => one.Id == holiday.Id);
        Show(await grain.Save(holiday, author));
        Undo.Offer($"{holiday.Name} saved.", async () =>
            await ShowLater(before is null ? await grain.Remove(holiday.Id, author) : await grain.Save(before, author)));
    }

    private async Task Remove(Holiday holiday)
    {
        try
        {
            var (grain, author) = (Grain, await Account.Author());
            Show(await grain.Remove(holiday.Id, author));
            Undo.Offer($"{holiday.Name} removed.", async () => await ShowLater(await grain.Save(holiday, author)));
        }
        catch (InvalidInputException closed)
        {
            Messages.Add(closed.Message, Severity.Error);
        }
    }

    private async Task Import()
    {
        var parameters = new DialogParameters<HolidayImportDialog> { { dialog => dialog.SiteId, SiteId }, { dialog => dialog.Present, _holidays ?? [] } };
        var shown = await Dialogs.ShowAsync<HolidayImportDialog>("Import holidays", parameters);
        if (await shown.Result is { Canceled: false, Data: HolidayCalendar calendar })
            Show(calendar);
    }
}
