using System.Security.Claims;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Kiosk;

namespace AutoAttend.Web.Accounts;

/// <summary>Asks whether a session is still good.</summary>
public sealed class SessionCheck(IGrainFactory grains)
{
    /// <summary>How old an answer may be: so long a removed account or an old password lives on.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether the account exists, with the role and the password it had at sign-in, or the kiosk that the device is; null while nobody can
    /// tell. A session lives on then: where accounts cannot be read, nothing else can be read or changed either.
    /// </summary>
    public async Task<bool?> IsCurrent(ClaimsPrincipal session)
    {
        if (session.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } userName })
            return false;
        try
        {
            if (KioskPrincipal.Read(session) is var (site, kiosk))
                return (await grains.GetGrain<IKioskGrain>(site).List()).Any(one => one.Id == kiosk);
            return session.Matches(await grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Find(userName));
        }
        catch (Exception trouble) when (ClusterTrouble.IsPassing(trouble))
        {
            return null;
        }
    }
}
