using AutoAttend.Contracts.Accounts;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Says what a role means.</summary>
public static class RoleWords
{
    /// <summary>What an account of this role may do.</summary>
    public static string May(AccountRole role) => role switch
    {
        AccountRole.Viewer => "Sees everything, changes nothing",
        AccountRole.Operator => "Also works with cameras and people",
        AccountRole.Administrator => "Also manages sites and accounts",
        _ => throw new InvalidOperationException($"{role} is not a role."),
    };
}
