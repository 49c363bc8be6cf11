using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Kiosk;

/// <inheritdoc cref="IKioskTokenGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class KioskTokenGrain([PersistentState("token")] IPersistentState<KioskTokenState> token) : Grain, IKioskTokenGrain
{
    Task<string?> IKioskTokenGrain.Owner() => Task.FromResult(token.State.PersonId);

    async Task<bool> IKioskTokenGrain.Claim(string personId)
    {
        if (token.State.PersonId is null)
            await token.Replace(new KioskTokenState { PersonId = personId });
        return token.State.PersonId == personId;
    }

    async Task IKioskTokenGrain.Release(string personId)
    {
        if (token.State.PersonId == personId)
            await token.ClearStateAsync();
        DeactivateOnIdle();
    }
}
