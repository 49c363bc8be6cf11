using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Visitors;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace AutoAttend.Grains.Visitors;

/// <summary>The visitors of a site.</summary>
[RequireRole(SiloRoles.People)]
public sealed class VisitorsGrain(
    [PersistentState("visitors")] IPersistentState<VisitorsState> visitors,
    IOptions<VisitorsOptions> options,
    TimeProvider time) : Grain, IVisitorsGrain
{
    Task<IReadOnlyList<Visitor>> IVisitorsGrain.List() => Task.FromResult<IReadOnlyList<Visitor>>(
        Expire(visitors.State).Visitors.OrderByDescending(visitor => visitor.LastSeen).Select(ToVisitor).ToArray());

    async Task<string> IVisitorsGrain.Assign(
        string sightingId, float[] embedding, string modelId, DateTimeOffset firstSeen, DateTimeOffset lastSeen, string? evidenceId)
    {
        var sighting = new StrangerSighting(sightingId, embedding, modelId, firstSeen, lastSeen, evidenceId);
        var (next, visitorId) = VisitorClusters.Assign(Expire(visitors.State), sighting, await MatchCosineOf(modelId), $"v-{Guid.NewGuid():n}"[..14]);
        await visitors.Replace(Expire(next));
        return visitorId;
    }

    Task IVisitorsGrain.Forget(string visitorId) => visitors.Replace(VisitorClusters.Forget(visitors.State, visitorId));

    async Task<int> IVisitorsGrain.ForgetAll()
    {
        var forgotten = visitors.State.Visitors.Length;
        await visitors.ClearStateAsync();
        return forgotten;
    }

    // An embedding of a model that is not at work any more is near to nobody: a new visitor is better than a wrong one.
    private async Task<float> MatchCosineOf(string modelId)
    {
        var status = await GrainFactory.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus();
        return status.Embedder == modelId ? status.MatchCosine : float.PositiveInfinity;
    }

    private VisitorsState Expire(VisitorsState state) =>
        VisitorClusters.Expire(state, time.GetUtcNow().AddDays(-options.Value.RetentionDays), options.Value.MostVisitors);

    private Visitor ToVisitor(KnownVisitor visitor) =>
        new(visitor.Id, this.GetPrimaryKeyString(), visitor.Sightings, visitor.FirstSeen, visitor.LastSeen, visitor.EvidenceId);
}
