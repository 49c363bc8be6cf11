using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Corrections;

/// <summary>Which day a fact is about. Its time alone does not say so: a night's shift, or a claim, reaches into the next one.</summary>
internal static class FactDays
{
    /// <summary>The facts of the days from..to, in the order that they have.</summary>
    /// <param name="facts">Of one person; what answers another fact stands beside it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="dateOf">The day that the time of a fact falls on at its site.</param>
    public static IReadOnlyList<AttendanceFact> Between(
        IReadOnlyList<AttendanceFact> facts, DateOnly from, DateOnly to, Func<AttendanceFact, DateOnly> dateOf)
    {
        var byId = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return [.. facts.Where(fact => Date(fact) is var date && from <= date && date <= to)];

        DateOnly Date(AttendanceFact fact) => fact.Content switch
        {
            Correction correction => correction.Change.Date,
            CorrectionRequest request => request.Change.Date,
            FrozenRecord frozen => frozen.Record.Date,
            CorrectionWithdrawal withdrawal when byId.TryGetValue(withdrawal.CorrectionId, out var correction) => Date(correction),
            RequestDecision decision when byId.TryGetValue(decision.RequestId, out var request) => Date(request),
            _ => dateOf(fact),
        };
    }
}
