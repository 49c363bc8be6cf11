using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Sightings;

/// <summary>Reads the sighting log, its evidence and the ledger for whoever may ask.</summary>
[RequireRole(SiloRoles.People), StatelessWorker]
public sealed class SightingLogGrain(ISightingLog log, ILedger ledger, IEvidenceStore evidence) : Grain, ISightingLogGrain
{
    Task<SightingPage> ISightingLogGrain.Query(SightingQuery query)
    {
        SightingQueryRules.Check(query);
        return log.Query(query, CancellationToken.None);
    }

    Task<SightingPage> ISightingLogGrain.QueryLedger(SightingQuery query)
    {
        SightingQueryRules.Check(query);
        return ledger.Query(query, CancellationToken.None);
    }

    Task<byte[]?> ISightingLogGrain.GetEvidence(string evidenceId) => evidence.Get(evidenceId, CancellationToken.None);
}
