using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AutoAttend.Grains.Visitors;

/// <summary>
/// Puts strangers' sightings together by likeness, one after the other: to the nearest visitor whose centroid is near enough, else to a
/// new one. Splitting one stranger in two is a nuisance, joining two cannot be undone; so near enough is what would name a person.
/// </summary>
public static class VisitorClusters
{
    // A track is reported again within seconds; this many other strangers will not have passed one site by then.
    private const int MostAssigned = 1000;

    /// <summary>Puts a sighting to a visitor. One that was assigned before changes nothing but, if it lasted on, when it was last seen.</summary>
    /// <param name="state">Before.</param>
    /// <param name="sighting">The stranger's.</param>
    /// <param name="matchCosine">The least cosine to be the same visitor: the model's own calibrated threshold.</param>
    /// <param name="newId">The id of the visitor, should a new one be needed.</param>
    /// <returns>The state after, and the visitor's id.</returns>
    public static (VisitorsState State, string VisitorId) Assign(VisitorsState state, StrangerSighting sighting, float matchCosine, string newId)
    {
        if (state.Assigned.FirstOrDefault(assigned => assigned.SightingId == sighting.SightingId) is { } before)
            return (Prolong(state, before.VisitorId, sighting), before.VisitorId);

        var nearest = state.Visitors
            .Where(visitor => visitor.ModelId == sighting.ModelId && visitor.Centroid.Length == sighting.Embedding.Length * sizeof(float))
            .Select(visitor => (Visitor: visitor, Cosine: TensorPrimitives.Dot(Floats(visitor.Centroid), sighting.Embedding)))
            .Where(candidate => candidate.Cosine >= matchCosine)
            .OrderByDescending(candidate => candidate.Cosine)
            .Select(candidate => candidate.Visitor)
            .FirstOrDefault();

        var visitor = nearest is null ? Meet(sighting, newId) : Meet(sighting, nearest);
        KnownVisitor[] visitors = nearest is null
            ? [.. state.Visitors, visitor]
            : [.. state.Visitors.Select(other => other.Id == visitor.Id ? visitor : other)];
        AssignedSighting[] assigned = [.. state.Assigned.TakeLast(MostAssigned - 1), new(sighting.SightingId, visitor.Id)];
        return (new VisitorsState { Visitors = visitors, Assigned = assigned }, visitor.Id);
    }

    /// <summary>Forgets the visitors last seen before a time and, of more than so many, those seen longest ago.</summary>
    public static VisitorsState Expire(VisitorsState state, DateTimeOffset before, int mostVisitors)
    {
        var kept = state.Visitors
            .Where(visitor => visitor.LastSeen >= before)
            .OrderByDescending(visitor => visitor.LastSeen)
            .Take(mostVisitors)
            .Select(visitor => visitor.Id)
            .ToHashSet(StringComparer.Ordinal);
        return kept.Count == state.Visitors.Length ? state : Only(state, visitor => kept.Contains(visitor));
    }

    /// <summary>Forgets one visitor; its sightings, should they come again, meet a new one.</summary>
    public static VisitorsState Forget(VisitorsState state, string visitorId) => Only(state, visitor => visitor != visitorId);

    private static VisitorsState Only(VisitorsState state, Func<string, bool> keep) => new()
    {
        Visitors = [.. state.Visitors.Where(visitor => keep(visitor.Id))],
        Assigned = [.. state.Assigned.Where(assigned => keep(assigned.VisitorId))],
    };

    private static VisitorsState Prolong(VisitorsState state, string visitorId, StrangerSighting sighting) => state with
    {
        Visitors = [.. state.Visitors.Select(visitor => visitor.Id == visitorId && visitor.LastSeen < sighting.LastSeen
            ? visitor with { LastSeen = sighting.LastSeen }
            : visitor)],
    };

    private static KnownVisitor Meet(StrangerSighting sighting, string newId) => new()
    {
        Id = newId,
        ModelId = sighting.ModelId,
        Centroid = MemoryMarshal.AsBytes<float>(sighting.Embedding).ToArray(),
        Sightings = 1,
        FirstSeen = sighting.FirstSeen,
        LastSeen = sighting.LastSeen,
        EvidenceId = sighting.EvidenceId,
    };

    private static KnownVisitor Meet(StrangerSighting sighting, KnownVisitor visitor) => visitor with
    {
        Centroid = Mean(visitor, sighting.Embedding),
        Sightings = visitor.Sightings + 1,
        FirstSeen = visitor.FirstSeen < sighting.FirstSeen ? visitor.FirstSeen : sighting.FirstSeen,
        LastSeen = visitor.LastSeen > sighting.LastSeen ? visitor.LastSeen : sighting.LastSeen,
        EvidenceId = sighting.LastSeen >= visitor.LastSeen ? sighting.EvidenceId ?? visitor.EvidenceId : visitor.EvidenceId,
    };

    private static byte[] Mean(KnownVisitor visitor, float[] embedding)
    {
        var sum = new float[embedding.Length];
        TensorPrimitives.MultiplyAdd(Floats(visitor.Centroid), visitor.Sightings, embedding, sum);
        TensorPrimitives.Divide(sum, TensorPrimitives.Norm<float>(sum), sum);
        return MemoryMarshal.AsBytes<float>(sum).ToArray();
    }

    private static ReadOnlySpan<float> Floats(byte[] centroid) => MemoryMarshal.Cast<byte, float>(centroid);
}
