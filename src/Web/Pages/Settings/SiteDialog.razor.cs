using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Adds or edits a site; what was typed stays when it is refused.</summary>
public sealed partial class SiteDialog
{
    // The gap that the first site starts with.
    private const int UsualGap = 30;

    private readonly FieldErrors _errors = new("Site name", "Site id", "Time zone", "Presence gap", "Day start");
    private string _name = "";
    private string? _id;
    private string? _timeZone;
    private int _gap = UsualGap;
    private string _dayStart = Write(default);
    private bool _saving;

    /// <summary>The site to edit; null to add one.</summary>
    [Parameter]
    public Site? Site { get; set; }

    /// <summary>Ids that a new site cannot have.</summary>
    [Parameter]
    public IReadOnlyList<string> TakenIds { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    private string Id => _id ?? SiteId.From(_name);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Site is not { } site)
            return;
        (_id, _name, _timeZone, _gap, _dayStart) = (site.Id, site.Name, site.TimeZone, site.PresenceGapMinutes, Write(site.DayStart));
    }

    private static Task<IEnumerable<string>> FindZones(string? text, CancellationToken cancellation) => Task.FromResult(ZoneSearch.Find(text));

    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private async Task Save()
    {
        _saving = true;
        if (await _errors.Try(SaveOrRefuse))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private async Task SaveOrRefuse()
    {
        // Saving under an id that is taken would silently change that other site.
        if (Site is null && TakenIds.Contains(Id))
            throw new InvalidInputException("Site id", Id, "Another site has this id; choose another one.");
        if (!TimeOnly.TryParseExact(_dayStart, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayStart))
            throw new InvalidInputException("Day start", _dayStart, "Give a time such as 04:00.");
        await Grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Save(new Site(Id, _name, _timeZone ?? "", _gap, dayStart));
    }
}
