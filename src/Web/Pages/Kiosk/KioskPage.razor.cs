using AutoAttend.Contracts;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Kiosk;

/// <summary>The kiosk on a device that is one; elsewhere, the way to make it one.</summary>
public partial class KioskPage
{
    // A device at a door is signed in once. Removing the kiosk in the settings ends it within a minute.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private KioskSettings? _kiosk;
    private Site? _site;
    private List<(Site Site, KioskSettings Kiosk)> _kiosks = [];
    private string? _error;

    [SupplyParameterFromForm(FormName = "kiosk")]
    private string? Choice { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var sites = await Grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        if (KioskPrincipal.Read(HttpContext.User) is var (siteId, kioskId))
        {
            _site = sites.FirstOrDefault(site => site.Id == siteId);
            _kiosk = _site is null ? null : (await Grains.GetGrain<IKioskGrain>(siteId).List()).FirstOrDefault(kiosk => kiosk.Id == kioskId);
            if (_kiosk is null)
            {
                await HttpContext.SignOutAsync();
                Navigation.NavigateTo("/sign-in");
            }

            return;
        }

        foreach (var site in sites)
            _kiosks.AddRange((await Grains.GetGrain<IKioskGrain>(site.Id).List()).Select(kiosk => (site, kiosk)));
    }

    private async Task Start()
    {
        if (_kiosks.FirstOrDefault(one => $"{one.Site.Id}/{one.Kiosk.Id}" == Choice) is not { Kiosk: { } kiosk, Site: { } site })
        {
            _error = "Choose one of the kiosks.";
            return;
        }

        // It takes the place of the person's session: nobody finds a dashboard on the device.
        var properties = new AuthenticationProperties { IsPersistent = true, ExpiresUtc = Time.GetUtcNow() + Lifetime };
        await HttpContext.SignInAsync(KioskPrincipal.Of(site.Id, kiosk.Id), properties);
        Navigation.NavigateTo("/kiosk");
    }
}
