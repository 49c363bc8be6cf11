using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace AutoAttend.Web.Accounts;

/// <summary>Checks the session of an open page every minute, since a circuit makes no requests that would.</summary>
public sealed class CircuitSession(ILoggerFactory logs, SessionCheck check) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => SessionCheck.Interval;

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await check.IsCurrent(authenticationState.User) ?? true;
}
