using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AutoAttend.Web.Accounts;

/// <summary>A kiosk as the claims of a session, and back. Such a session belongs to no account and opens the kiosk's page alone.</summary>
public static class KioskPrincipal
{
    /// <summary>The role; no account has it.</summary>
    public const string Role = "Kiosk";

    private const string SiteClaim = "kiosk-site";
    private const string KioskClaim = "kiosk";

    /// <summary>The session of a device that is this kiosk.</summary>
    public static ClaimsPrincipal Of(string siteId, string kioskId) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, $"kiosk:{siteId}/{kioskId}"),
            new Claim(ClaimTypes.Role, Role),
            new Claim(SiteClaim, siteId),
            new Claim(KioskClaim, kioskId),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Which kiosk a session is; null for a person's.</summary>
    public static (string SiteId, string KioskId)? Read(ClaimsPrincipal session) =>
        session.IsInRole(Role) && session.FindFirstValue(SiteClaim) is { } site && session.FindFirstValue(KioskClaim) is { } kiosk ? (site, kiosk) : null;
}
