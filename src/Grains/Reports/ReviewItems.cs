using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>What should be looked at.</summary>
internal static class ReviewItems
{
    /// <param name="records">The records that are looked at.</param>
    /// <param name="all">All records of those people on those days.</param>
    /// <param name="facts">The facts of those people that are about those days.</param>
    /// <returns>By day, then by person.</returns>
    public static IReadOnlyList<ReviewItem> Of(
        IReadOnlyList<AttendanceRecord> records, IReadOnlyList<AttendanceRecord> all, IReadOnlyList<AttendanceFact> facts) =>
        [.. records.SelectMany(Of).Concat(Gone(all, facts)).OrderBy(item => item.Date).ThenBy(item => item.PersonId, StringComparer.Ordinal)];

    private static IEnumerable<ReviewItem> Of(AttendanceRecord record)
    {
        if (record.Doubtful)
            yield return Item(ReviewReason.Doubtful, record, record.Explanation.FirstOrDefault(step => step.Kind == ExplanationKind.CameraDown)?.SourceId);
        if (record.CheckOut?.Origin == CheckOrigin.Automatic)
            yield return Item(ReviewReason.AutomaticCheckOut, record, null);
        if (record.Status == AttendanceStatus.NotOnRoster)
            yield return Item(ReviewReason.NotOnRoster, record, record.CheckIn?.SourceId);
        if (record is { Occasion.Kind: OccasionKind.Day, CheckIn: { } came } && IsFree(record))
            yield return Item(ReviewReason.CameOnLeave, record, came.SourceId);
    }

    // Whoever comes although not expected gets a day.
    private static bool IsFree(AttendanceRecord record) =>
        record.Leave is not null || record.Explanation.Any(step => step.Kind == ExplanationKind.Holiday);

    // A correction of an occasion that no record is about any more.
    private static IEnumerable<ReviewItem> Gone(IReadOnlyList<AttendanceRecord> records, IReadOnlyList<AttendanceFact> facts)
    {
        var planned = records.Select(record => (record.PersonId, record.Occasion.Id)).ToHashSet();
        var withdrawn = facts.Select(fact => (fact.Content as CorrectionWithdrawal)?.CorrectionId).ToHashSet();
        return facts
            .Where(fact => fact.Content is Correction && !withdrawn.Contains(fact.Id))
            .Select(fact => (Fact: fact, ((Correction)fact.Content).Change))
            .Where(one => one.Fact.PersonId is not null && !planned.Contains((one.Fact.PersonId, one.Change.OccasionId)))
            .Select(one => new ReviewItem(ReviewReason.OccasionGone, one.Fact.PersonId!, one.Change.Date, one.Change.OccasionId, null, one.Fact.Id));
    }

    private static ReviewItem Item(ReviewReason reason, AttendanceRecord record, string? sourceId) =>
        new(reason, record.PersonId, record.Date, record.Occasion.Id, record, sourceId);
}
