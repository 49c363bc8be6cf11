using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>What the sessions of a course came to for one person.</summary>
/// <param name="CourseId">Which course.</param>
/// <param name="Course">Its name.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Records">The records, those of sessions to come too.</param>
public sealed record CourseTotals(string CourseId, string Course, string PersonId, IReadOnlyList<AttendanceRecord> Records)
{
    /// <summary>How often the person was there to the end and in time, late, or left early.</summary>
    public int Attended => Times(AttendanceStatus.Present) + Times(AttendanceStatus.Late) + Times(AttendanceStatus.LeftEarly);

    /// <summary>Of the sessions that count (attended or absent), how many were attended, in whole percent; null where none counts.</summary>
    public int? AttendedPercent => Attended + Times(AttendanceStatus.Absent) is > 0 and var counted ? 100 * Attended / counted : null;

    /// <summary>All the time that the person was there.</summary>
    public TimeSpan Present => new(Records.Sum(record => record.Present.Ticks));

    /// <summary>A row for each (course, person), by course, in the order of the people.</summary>
    public static IReadOnlyList<CourseTotals> Of(IEnumerable<AttendanceRecord> records) =>
    [
        .. records.Where(record => record.Occasion.Kind == OccasionKind.Session)
            .GroupBy(record => (record.Occasion.SourceId, record.PersonId))
            .Select(of => new CourseTotals(of.Key.SourceId, of.Last().Occasion.Name, of.Key.PersonId, [.. of]))
            .OrderBy(totals => totals.Course, StringComparer.OrdinalIgnoreCase)
            .ThenBy(totals => totals.CourseId, StringComparer.Ordinal),
    ];

    /// <summary>How often it came to this.</summary>
    public int Times(AttendanceStatus status) => Records.Count(record => record.Status == status);
}
