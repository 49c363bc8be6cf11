using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>Reads out of outages when cameras were down.</summary>
internal static class CoverageGaps
{
    /// <summary>Those that touch [start, end], by camera and time.</summary>
    public static IReadOnlyList<CoverageGap> Of(IEnumerable<AttendanceFact> facts, DateTimeOffset start, DateTimeOffset end) =>
        [.. facts
            .Where(fact => fact.Content is CameraOutage)
            .GroupBy(fact => (((CameraOutage)fact.Content).CameraId, fact.Start))
            .Select(of => (of.Key, Last: of.MaxBy(fact => (!((CameraOutage)fact.Content).Ongoing, fact.End))!))
            .Select(of => new CoverageGap(of.Key.CameraId, of.Key.Start, ((CameraOutage)of.Last.Content).Ongoing ? null : of.Last.End))
            .Where(gap => gap.From <= end && (gap.To is null || gap.To >= start))
            .OrderBy(gap => gap.CameraId, StringComparer.Ordinal)
            .ThenBy(gap => gap.From)];
}
