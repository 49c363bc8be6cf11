using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Grains.Attendance;

/// <summary>A record that came out differently; one that came or went has only one of the two.</summary>
internal sealed record RecordDifference(AttendanceRecord? Before, AttendanceRecord? After)
{
    private AttendanceRecord Either => (After ?? Before)!;

    public string PersonId => Either.PersonId;

    public string SiteId => Either.SiteId;

    public DateOnly Date => Either.Date;

    public string OccasionId => Either.Occasion.Id;

    /// <summary>What differs, in the order of the records; those that went come last.</summary>
    public static IReadOnlyList<RecordDifference> Between(IReadOnlyList<AttendanceRecord> before, IReadOnlyList<AttendanceRecord> after)
    {
        var gone = before.ToDictionary(KeyOf);
        List<RecordDifference> differences = [];
        foreach (var record in after)
        {
            gone.Remove(KeyOf(record), out var old);
            if (old is null || Says(record) != Says(old))
                differences.Add(new RecordDifference(old, record));
        }

        return [.. differences, .. gone.Values.Select(old => new RecordDifference(old, null))];
    }

    private static (string, string, string) KeyOf(AttendanceRecord record) => (record.PersonId, record.SiteId, record.Occasion.Id);

    // Records compare lists by identity; one of these changes whenever a list does.
    private static (RecordFigures, Occasion, int, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, string?) Says(AttendanceRecord record) =>
        (record.Figures, record.Occasion, record.Sightings, record.LastOut, record.InUntil, record.ChangesAt, record.ClosingId);
}
