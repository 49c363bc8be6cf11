using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Whether a camera that was down may have missed the person.</summary>
internal static class Doubt
{
    /// <summary>The first outage that may be to blame; null where nothing is held against the person, or no camera was down.</summary>
    public static ExplanationStep? Of(Planned planned, Attended attended, Figures figures, Decisions decisions, DateTimeZone zone)
    {
        if (decisions.Outages.Count == 0)
            return null;
        foreach (var (start, end) in Spans(planned.Occasion, attended, figures))
        {
            foreach (var outage in decisions.Outages)
            {
                if (outage.From < end && outage.To > start && (planned.Cameras is null || planned.Cameras.Contains(outage.CameraId)))
                    return new ExplanationStep(
                        outage.To == DateTimeOffset.MaxValue ? ExplanationKind.CameraStillDown : ExplanationKind.CameraDown,
                        SiteDay.InZone(outage.From, zone),
                        outage.To == DateTimeOffset.MaxValue ? null : SiteDay.InZone(outage.To, zone),
                        SourceId: outage.CameraId);
            }
        }

        return null;
    }

    // When being seen would have made a difference.
    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Spans(Occasion occasion, Attended attended, Figures figures)
    {
        if (figures.Status == AttendanceStatus.Absent)
            yield return (occasion.ClaimStart, occasion.End);
        if (figures.Late > TimeSpan.Zero)
            yield return (occasion.ClaimStart, attended.CheckIn!.At);
        if (figures.EarlyLeave > TimeSpan.Zero || attended.CheckOut is { Origin: CheckOrigin.Automatic })
            yield return (attended.CheckOut!.At, occasion.ClaimEnd);
    }
}
