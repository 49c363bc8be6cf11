using System.Security.Claims;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;

namespace AutoAttend.Web.Accounts;

/// <summary>Asks whether a session is still good.</summary>
public sealed class SessionCheck(IGrainFactory grains)
{
    /// <summary>How old an answer may be: so long a removed account or an old password lives on.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Whether the account exists, with the role and the password it had at sign-in.</summary>
    public async Task<bool> IsCurrent(ClaimsPrincipal session)
    {
        if (session.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } userName })
            return false;
        var account = await grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Find(userName);
        return session.Matches(account);
    }
}
