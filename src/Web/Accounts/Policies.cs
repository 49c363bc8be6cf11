using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace AutoAttend.Web.Accounts;

/// <summary>The names of the authorisation policies: each admits its role and the ones above it.</summary>
public static class Policies
{
    /// <summary>Sees everything but changes nothing. Also the fallback for whatever names no policy.</summary>
    public const string Viewer = nameof(AccountRole.Viewer);

    /// <summary>Also works with cameras, people and corrections.</summary>
    public const string Operator = nameof(AccountRole.Operator);

    /// <summary>Also manages accounts and sites, and sees the Orleans dashboard.</summary>
    public const string Administrator = nameof(AccountRole.Administrator);

    /// <summary>A device that is a kiosk, or who may make it one.</summary>
    public const string Kiosk = KioskPrincipal.Role;

    /// <summary>Adds the policies.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        foreach (var least in Enum.GetValues<AccountRole>())
            options.AddPolicy(least.ToString(), policy => policy.RequireRole(AtLeast(least)));
        options.AddPolicy(Kiosk, policy => policy.RequireRole([KioskPrincipal.Role, .. AtLeast(AccountRole.Operator)]));
        options.FallbackPolicy = options.GetPolicy(Viewer);
        options.DefaultPolicy = options.GetPolicy(Viewer)!;
    }

    private static IEnumerable<string> AtLeast(AccountRole least) =>
        Enum.GetValues<AccountRole>().Where(role => role >= least).Select(role => role.ToString());
}
