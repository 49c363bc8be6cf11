using System.Security.Claims;
using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AutoAttend.Web.Accounts;

/// <summary>An account as the claims of a session, and back.</summary>
public static class AccountPrincipal
{
    private const string StampClaim = "stamp";

    /// <summary>The session of an account that has just signed in.</summary>
    public static ClaimsPrincipal Of(Account account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, account.UserName),
            new Claim(ClaimTypes.Role, account.Role.ToString()),
            new Claim(StampClaim, account.SecurityStamp),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Whether a session still is what the account says: it exists, with this role and this stamp.</summary>
    public static bool Matches(this ClaimsPrincipal session, Account? account) =>
        account is not null
        && session.Identity?.Name == account.UserName
        && session.IsInRole(account.Role.ToString())
        && session.FindFirstValue(StampClaim) == account.SecurityStamp;
}
