using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Corrections;

/// <summary>Reads requests, and how they stand, out of facts.</summary>
internal static class Requests
{
    public static IEnumerable<RequestStatus> Of(IReadOnlyCollection<AttendanceFact> facts)
    {
        var decisions = facts
            .Where(fact => fact.Content is RequestDecision)
            .GroupBy(fact => ((RequestDecision)fact.Content).RequestId, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => of.First(), StringComparer.Ordinal);
        return facts.Where(fact => fact.Content is CorrectionRequest).Select(fact => Of(fact, decisions.GetValueOrDefault(fact.Id)));
    }

    private static RequestStatus Of(AttendanceFact request, AttendanceFact? decision) => new(
        request,
        decision is null ? RequestState.Open : ((RequestDecision)decision.Content).Approved ? RequestState.Approved : RequestState.Refused,
        decision);
}
