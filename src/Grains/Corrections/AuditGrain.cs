using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Corrections;

/// <inheritdoc cref="IAuditGrain"/>
[StatelessWorker, RequireRole(SiloRoles.People)]
public sealed class AuditGrain(IFactLedger ledger) : Grain, IAuditGrain
{
    Task<AuditPage> IAuditGrain.Query(AuditQuery query) => query is { From: { } from, To: { } to } && to < from
        ? throw new InvalidInputException("To", $"{to:yyyy-MM-dd HH:mm}", $"give a time not before {from:yyyy-MM-dd HH:mm}.")
        : ledger.Query(this.GetPrimaryKeyString(), query, CancellationToken.None);

    async Task<IReadOnlyList<RequestStatus>> IAuditGrain.OpenRequests()
    {
        var open = await ledger.ReadOpenRequests(this.GetPrimaryKeyString(), CancellationToken.None);
        return [.. open.Select(fact => new RequestStatus(fact, RequestState.Open, null))];
    }
}
