using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>What arrived for closed periods, and counts once they are reopened.</summary>
internal static class LateItems
{
    /// <param name="records">The records as they are.</param>
    /// <param name="open">What they would be if no day were closed.</param>
    public static IEnumerable<ReviewItem> Of(IReadOnlyList<AttendanceRecord> records, IReadOnlyList<AttendanceRecord> open)
    {
        var kept = records.ToDictionary(record => (record.PersonId, record.Occasion.Id));
        var closed = records.Where(record => record.ClosingId is not null).Select(record => record.Date).ToHashSet();
        foreach (var record in open.Where(record => closed.Contains(record.Date)))
        {
            var frozen = kept.GetValueOrDefault((record.PersonId, record.Occasion.Id));
            if (frozen is { ClosingId: null })
                continue;
            var known = frozen?.Explanation.Select(step => step.SourceId).ToHashSet() ?? [];
            var source = record.Explanation.FirstOrDefault(step => IsArrival(step.Kind) && !known.Contains(step.SourceId))?.SourceId;
            if (record.Sightings > (frozen?.Sightings ?? 0))
                yield return new ReviewItem(ReviewReason.AfterClosing, record.PersonId, record.Date, record.Occasion.Id, frozen, source);
        }
    }

    private static bool IsArrival(ExplanationKind kind) => kind is ExplanationKind.SeenComing or ExplanationKind.Seen or ExplanationKind.SeenDuring
        or ExplanationKind.SeenLeaving or ExplanationKind.CheckedIn or ExplanationKind.CheckedOut;
}
