using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Shifts;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>When a person was there for one occasion.</summary>
/// <param name="Intervals">In order, apart, with the site's offset; none: not there.</param>
/// <param name="CheckIn">When they came.</param>
/// <param name="CheckOut">When they left; null while they are in.</param>
/// <param name="Until">Until when they are held to be there.</param>
/// <param name="Now">As of when: a sighting after the time that was asked for moves it on.</param>
/// <param name="Steps">What that is explained by.</param>
internal sealed record Attended(
    IReadOnlyList<PresenceInterval> Intervals,
    CheckPoint? CheckIn,
    CheckPoint? CheckOut,
    DateTimeOffset? Until,
    DateTimeOffset Now,
    IReadOnlyList<ExplanationStep> Steps)
{
    /// <summary>What sightings and corrections come to.</summary>
    /// <param name="own">What belongs to the occasion, in order.</param>
    /// <param name="carried">What goes on into it from the one before.</param>
    /// <param name="setting">The occasion's end and rules.</param>
    public static Attended Of(IReadOnlyList<Seen> own, IReadOnlyList<Seen> carried, AttendedSetting setting)
    {
        var seen = carried.Count == 0 ? own : [.. carried.Concat(own).Order(Comparer<Seen>.Create(Seen.Compare))];
        var presences = seen.Count == 0 ? [] : Presence.Walk(seen, setting.Gap);
        if (setting.Counting == PresenceCounting.FirstToLast && presences.Count > 1)
            presences = [presences[^1] with { Start = presences[0].Start, FirstSeen = presences[0].FirstSeen, End = presences.Max(one => one.End) }];
        var checkIn = setting.Decisions.Correction(setting.OccasionId, CorrectionKind.CheckIn);
        var checkOut = setting.Decisions.Correction(setting.OccasionId, CorrectionKind.CheckOut);
        presences = Corrected.Apply(presences, checkIn?.Change.At, checkOut?.Change.At, setting.ClaimStart, setting.ClaimEnd);
        return presences.Count == 0 ? new Attended([], null, null, null, setting.AsOf, []) : Of(seen, presences, checkIn?.Fact, checkOut?.Fact, setting);
    }

    private static Attended Of(
        IReadOnlyList<Seen> seen, List<Presence> presences, AttendanceFact? checkIn, AttendanceFact? checkOut, AttendedSetting setting)
    {
        var zone = setting.Zone;
        var steps = SeenSteps.Of(seen, presences, zone);
        var last = presences[^1];
        var now = setting.AsOf > last.End ? setting.AsOf : last.End;
        DateTimeOffset? until = checkOut is not null || setting.StayedUntil is not null ? null : last.Until(setting.Gap, setting.ClaimEnd);
        var open = until > now;
        var lastSeen = last.End;
        var forgotten = checkOut is null && setting.StayedUntil is null && last.Held == PresenceHold.UntilSeenLeaving;
        if (setting.StayedUntil > last.End)
            last = last with { End = setting.StayedUntil.Value };
        else if (forgotten && setting.Closing == AutomaticCheckOut.AtEnd && now >= setting.End && last.End < setting.End)
            last = last with { End = setting.End };
        presences[^1] = last;

        if (checkIn is not null)
            steps.Add(new ExplanationStep(ExplanationKind.CheckInCorrected, In(presences[0].Start), SourceId: checkIn.Id));
        if (checkOut is not null)
            steps.Add(new ExplanationStep(ExplanationKind.CheckOutCorrected, In(last.End), SourceId: checkOut.Id));
        else if (setting.StayedUntil is not null)
            steps.Add(new ExplanationStep(ExplanationKind.ContinuedIntoNext, In(last.End)));
        else if (open)
            steps.Add(new ExplanationStep(ExplanationKind.StillIn, In(lastSeen), In(until!.Value)));
        else if (forgotten)
            steps.Add(new ExplanationStep(last.End > lastSeen ? ExplanationKind.ClosedAtEnd : ExplanationKind.ClosedAtLastSeen, In(last.End)));

        var intervals = new PresenceInterval[presences.Count];
        for (var index = 0; index < intervals.Length; index++)
            intervals[index] = new PresenceInterval(In(presences[index].Start), In(presences[index].End), open && index == intervals.Length - 1);
        return new Attended(
            intervals,
            checkIn is not null
                ? new CheckPoint(intervals[0].Start, CheckOrigin.Corrected, checkIn.Id)
                : new CheckPoint(intervals[0].Start, presences[0].FirstSeen.Origin, IdOf(presences[0].FirstSeen)),
            open ? null : Out(),
            open ? In(until!.Value) : null,
            now,
            steps);

        DateTimeOffset In(DateTimeOffset time) => SiteDay.InZone(time, zone);

        CheckPoint Out() => checkOut is not null ? new CheckPoint(intervals[^1].End, CheckOrigin.Corrected, checkOut.Id)
            : setting.StayedUntil is not null ? new CheckPoint(intervals[^1].End, CheckOrigin.Continued, null)
            : forgotten ? new CheckPoint(intervals[^1].End, CheckOrigin.Automatic, null)
            : new CheckPoint(intervals[^1].End, last.LastSeen.Origin == CheckOrigin.Kiosk ? CheckOrigin.Kiosk : CheckOrigin.Seen, IdOf(last.LastSeen));
    }

    private static string? IdOf(Seen seen) => seen.Id.Length == 0 ? null : seen.Id;
}
