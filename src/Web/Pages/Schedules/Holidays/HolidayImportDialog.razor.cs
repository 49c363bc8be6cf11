using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Holidays;

/// <summary>Imports holidays: the file is read and shown first, and taken whole or not at all.</summary>
public sealed partial class HolidayImportDialog
{
    // As the grain takes; a country's holidays of ten years have some 30 kB.
    private const int LargestFile = 1_000_000;

    private HolidayImport? _import;
    private string _ics = "";
    private string _file = "";
    private string? _problem;
    private bool _reading;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public string SiteId { get; set; } = "";

    /// <summary>The holidays there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Holiday> Present { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    private ISiteCalendarGrain Grain => Grains.GetGrain<ISiteCalendarGrain>(SiteId);

    private async Task Read(InputFileChangeEventArgs chosen)
    {
        (_import, _problem, _file) = (null, null, chosen.File.Name);
        if (chosen.File.Size > LargestFile)
        {
            _problem = "The file is larger than 1 MB: a calendar of holidays is much smaller. Choose that one.";
            return;
        }

        _reading = true;
        using var reader = new StreamReader(chosen.File.OpenReadStream(LargestFile));
        _ics = await reader.ReadToEndAsync();
        _import = await Grain.Preview(_ics);
        _reading = false;
    }

    private async Task Take()
    {
        _reading = true;
        try
        {
            Dialog.Close(DialogResult.Ok(await Grain.Import(_ics, await Account.Author())));
        }
        catch (InvalidInputException refused)
        {
            _problem = $"Nothing was imported. {refused.Message}";
        }

        _reading = false;
    }
}
