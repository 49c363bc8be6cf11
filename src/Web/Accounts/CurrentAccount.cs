using System.Security.Claims;
using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace AutoAttend.Web.Accounts;

/// <summary>Who works in one open dashboard.</summary>
public sealed class CurrentAccount(AuthenticationStateProvider session)
{
    /// <summary>Whether the account may change plans and attendance.</summary>
    public async Task<bool> MayChange() => MayChange(await User());

    /// <summary>The account's user name, as the author of a change.</summary>
    /// <exception cref="InvalidOperationException">The role may not change anything: buttons are not offered then, but a circuit takes messages from anybody.</exception>
    public async Task<string> Author() =>
        await User() is var user && MayChange(user) && user.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
            ? name
            : throw new InvalidOperationException("This role may not change anything.");

    private static bool MayChange(ClaimsPrincipal user) =>
        user.IsInRole(nameof(AccountRole.Operator)) || user.IsInRole(nameof(AccountRole.Administrator));

    private async Task<ClaimsPrincipal> User() => (await session.GetAuthenticationStateAsync()).User;
}
