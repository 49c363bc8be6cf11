using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>The sites, to be added and edited.</summary>
public sealed partial class SitesPanel
{
    private IReadOnlyList<Site>? _sites;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Clocks { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _sites = await Grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();

    private async Task Open(Site? site)
    {
        var parameters = new DialogParameters<SiteDialog>
        {
            { dialog => dialog.Site, site },
            { dialog => dialog.TakenIds, [.. (_sites ?? []).Select(known => known.Id)] },
        };
        var shown = await Dialogs.ShowAsync<SiteDialog>(site is null ? "Add a site" : $"Edit {site.Name}", parameters);
        if (await shown.Result is not { Canceled: false })
            return;
        Clocks.Forget();
        await OnInitializedAsync();
    }
}
