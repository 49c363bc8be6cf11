using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>What arrived for closed periods, and counts once they are reopened.</summary>
internal static class LateItems
{
    /// <param name="records">The records as they are.</param>
    /// <param name="open">What they would be if no day were closed.</param>
    /// <param name="isClosed">Which days are.</param>
    public static IEnumerable<ReviewItem> Of(
        IReadOnlyList<AttendanceRecord> records, IReadOnlyList<AttendanceRecord> open, Func<DateOnly, bool> isClosed)
    {
        var kept = records.ToDictionary(record => (record.PersonId, record.Occasion.Id));
        foreach (var record in open.Where(record => isClosed(record.Date)))
        {
            var frozen = kept.GetValueOrDefault((record.PersonId, record.Occasion.Id));
            var known = frozen?.Explanation.Select(step => step.SourceId).ToHashSet() ?? [];
            var news = record.Explanation.Where(step => !known.Contains(step.SourceId)).ToArray();
            // Corrections of closed days are refused; one that was on its way while the days were being closed was not.
            var source = news.FirstOrDefault(step => IsCorrection(step.Kind))?.SourceId;
            if (source is not null || record.Sightings > (frozen?.Sightings ?? 0))
            {
                source ??= news.FirstOrDefault(step => IsArrival(step.Kind))?.SourceId;
                yield return new ReviewItem(ReviewReason.AfterClosing, record.PersonId, record.Date, record.Occasion.Id, frozen, source);
            }
        }
    }

    private static bool IsCorrection(ExplanationKind kind) =>
        kind is ExplanationKind.CheckInCorrected or ExplanationKind.CheckOutCorrected or ExplanationKind.StatusCorrected;

    private static bool IsArrival(ExplanationKind kind) => kind is ExplanationKind.SeenComing or ExplanationKind.Seen or ExplanationKind.SeenDuring
        or ExplanationKind.SeenLeaving or ExplanationKind.CheckedIn or ExplanationKind.CheckedOut;
}
