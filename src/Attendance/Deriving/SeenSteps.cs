using System.Globalization;
using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Tells which sightings made a presence: all of a few; of many those that began or ended a presence, and how many more there were.</summary>
internal static class SeenSteps
{
    // What fits a glance; a day in an office is two to six.
    private const int Few = 6;

    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(1);

    public static List<ExplanationStep> Of(IReadOnlyList<Seen> seen, List<Presence> presences, DateTimeZone zone)
    {
        List<ExplanationStep> steps = [];
        var (more, from, to) = (0, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        foreach (var one in seen)
        {
            if (seen.Count <= Few || Decides(one, presences))
            {
                Flush();
                steps.Add(Step(one, zone));
                continue;
            }

            from = more == 0 ? one.From : from;
            to = one.To > to ? one.To : to;
            more++;
        }

        Flush();
        return steps;

        void Flush()
        {
            if (more > 0)
                steps.Add(new ExplanationStep(
                    ExplanationKind.MoreSightings, SiteDay.InZone(from, zone), SiteDay.InZone(to, zone), Name: more.ToString(CultureInfo.InvariantCulture)));
            (more, to) = (0, DateTimeOffset.MinValue);
        }
    }

    private static bool Decides(Seen seen, List<Presence> presences)
    {
        foreach (var presence in presences)
        {
            if (presence.FirstSeen.Id == seen.Id || presence.LastSeen.Id == seen.Id)
                return true;
        }

        return false;
    }

    private static ExplanationStep Step(Seen seen, DateTimeZone zone)
    {
        var kind = (seen.Origin, seen.Direction) switch
        {
            (CheckOrigin.Continued, _) => ExplanationKind.ContinuedFromBefore,
            (CheckOrigin.Kiosk, CameraDirection.Out) => ExplanationKind.CheckedOut,
            (CheckOrigin.Kiosk, _) => ExplanationKind.CheckedIn,
            (_, CameraDirection.In) => ExplanationKind.SeenComing,
            (_, CameraDirection.Out) => ExplanationKind.SeenLeaving,
            _ => seen.To - seen.From < AWhile ? ExplanationKind.Seen : ExplanationKind.SeenDuring,
        };
        return new ExplanationStep(kind, SiteDay.InZone(seen.From, zone), SiteDay.InZone(seen.To, zone), SourceId: seen.Id);
    }
}
