using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Sessions that somebody was seen at without taking the course.</summary>
internal static class NotOnRoster
{
    /// <summary>Takes what was seen in rooms during sessions out of the rest, and makes records of it.</summary>
    public static List<AttendanceRecord> Take(PersonFacts person, SitePlan plan, Decisions decisions, List<Seen> rest, DateTimeOffset asOf)
    {
        if (plan.RoomCameras.Count == 0)
            return [];
        Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
        rest.RemoveAll(seen =>
        {
            if (seen.CameraId is not { } camera || PlannedSessions.Foreign(plan, person.PersonId, person.Calendar, camera, seen.From) is not { } session)
                return false;
            if (!claims.TryGetValue(session.Occasion.Id, out var claim))
                claims[session.Occasion.Id] = claim = new Claim(session);
            claim.Own.Add(seen);
            return true;
        });
        return [.. claims.Values.Select(claim => Record(person.PersonId, claim, plan, decisions, asOf))];
    }

    private static AttendanceRecord Record(string personId, Claim claim, SitePlan plan, Decisions decisions, DateTimeOffset asOf)
    {
        var judged = Judge.Record(personId, claim, plan, decisions, asOf);
        var corrected = judged.Explanation.Any(step => step.Kind == ExplanationKind.StatusCorrected);
        return judged with
        {
            // What a correction made of it stays; else nobody expected the person, who can be neither late nor absent.
            Status = corrected ? judged.Status : AttendanceStatus.NotOnRoster,
            Planned = TimeSpan.Zero,
            Late = TimeSpan.Zero,
            EarlyLeave = TimeSpan.Zero,
            Days = corrected ? judged.Days : 0,
            Doubtful = false,
            Explanation =
            [
                new ExplanationStep(ExplanationKind.NotOnRoster, Name: claim.Planned.Occasion.Name),
                .. judged.Explanation.Where(step => Tells(step.Kind)),
            ],
        };
    }

    private static bool Tells(ExplanationKind kind) =>
        kind is not (ExplanationKind.Late or ExplanationKind.LateWithinGrace or ExplanationKind.LeftEarly or ExplanationKind.EarlyWithinGrace
            or ExplanationKind.BelowShare or ExplanationKind.CameraDown or ExplanationKind.CameraStillDown);
}
