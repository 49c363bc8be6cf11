using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>What should be looked at.</summary>
internal static class ReviewItems
{
    /// <param name="records">The records of the days.</param>
    /// <param name="facts">The facts that are about them.</param>
    /// <returns>By day, then by person.</returns>
    public static IReadOnlyList<ReviewItem> Of(IReadOnlyList<AttendanceRecord> records, IReadOnlyList<AttendanceFact> facts) =>
        [.. records.SelectMany(Of).Concat(Gone(records, facts)).OrderBy(item => item.Date).ThenBy(item => item.PersonId, StringComparer.Ordinal)];

    private static IEnumerable<ReviewItem> Of(AttendanceRecord record)
    {
        if (record.Doubtful)
            yield return Item(ReviewReason.Doubtful, record, record.Explanation.FirstOrDefault(step => step.Kind == ExplanationKind.CameraDown)?.SourceId);
        if (record.CheckOut?.Origin == CheckOrigin.Automatic)
            yield return Item(ReviewReason.AutomaticCheckOut, record, null);
        if (record.Status == AttendanceStatus.NotOnRoster)
            yield return Item(ReviewReason.NotOnRoster, record, record.CheckIn?.SourceId);
        if (record.Status is AttendanceStatus.OnLeave or AttendanceStatus.Holiday && record.CheckIn is { } came)
            yield return Item(ReviewReason.CameOnLeave, record, came.SourceId);
    }

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
