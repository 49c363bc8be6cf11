using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>The kiosks of the site looked at.</summary>
public sealed partial class KiosksPanel : IDisposable
{
    private IReadOnlyList<KioskSettings>? _kiosks;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private IKioskGrain Grain => Grains.GetGrain<IKioskGrain>(Current.Id);

    /// <inheritdoc/>
    public void Dispose() => Current.Changed -= Load;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Current.Changed += Load;
        return Load();
    }

    private async Task Load()
    {
        _kiosks = await Grain.List();
        StateHasChanged();
    }

    private async Task Open(KioskSettings? kiosk)
    {
        var parameters = new DialogParameters<KioskDialog>
        {
            { dialog => dialog.Kiosk, kiosk },
            { dialog => dialog.TakenIds, [.. (_kiosks ?? []).Select(known => known.Id)] },
            { dialog => dialog.Save, async wanted => await Grain.Save(wanted, await Account.Author()) },
        };
        var shown = await Dialogs.ShowAsync<KioskDialog>(kiosk is null ? "Add a kiosk" : $"Rename {kiosk.Name}", parameters);
        if (await shown.Result is { Canceled: false })
            await Load();
    }

    private async Task Remove(KioskSettings kiosk)
    {
        if (!await Dialogs.Confirm(
            $"Remove {kiosk.Name}?", "Devices that are this kiosk show the sign-in page within a minute. What was checked in there stays.", "Remove"))
        {
            return;
        }

        await Grain.Remove(kiosk.Id, await Account.Author());
        await Load();
    }
}
