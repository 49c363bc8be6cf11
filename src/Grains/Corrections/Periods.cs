using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Corrections;

/// <summary>Reads periods out of closings and reopenings.</summary>
internal static class Periods
{
    /// <summary>All that are or were closed, newest first.</summary>
    public static IReadOnlyList<Period> Of(string siteId, IReadOnlyList<AttendanceFact> facts)
    {
        var reopenings = facts
            .Where(fact => fact.Content is PeriodReopening)
            .GroupBy(fact => ((PeriodReopening)fact.Content).ClosingId, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => of.First(), StringComparer.Ordinal);
        return [.. facts
            .Where(fact => fact.Content is PeriodClosing)
            .Select(fact => One(siteId, fact, (PeriodClosing)fact.Content, reopenings.GetValueOrDefault(fact.Id)))
            .OrderByDescending(period => period.From)
            .ThenByDescending(period => period.ClosedAt)];
    }

    private static Period One(string siteId, AttendanceFact fact, PeriodClosing closing, AttendanceFact? reopening) => new(
        fact.Id, siteId, closing.From, closing.To, closing.Records, fact.RecordedAt, fact.Author, closing.Reason, reopening?.RecordedAt, reopening?.Author);
}
