using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Closed days: their records stay as they were, and their occasions still claim what belongs to them.</summary>
internal static class Closed
{
    /// <summary>Puts the occasions of closed days as they were kept in place of those that plans say by now.</summary>
    public static void Put(List<Planned> shifts, List<Planned> sessions, Decisions decisions)
    {
        if (decisions.Frozen.Count == 0)
            return;
        Put(shifts, decisions, OccasionKind.Shift);
        Put(sessions, decisions, OccasionKind.Session);
    }

    /// <summary>The record as it was kept, with a word that it was.</summary>
    public static AttendanceRecord Explain(AttendanceRecord kept) => kept with
    {
        ChangesAt = null,
        Explanation = [.. kept.Explanation, new ExplanationStep(ExplanationKind.Closed, SourceId: kept.ClosingId)],
    };

    private static void Put(List<Planned> planned, Decisions decisions, OccasionKind kind)
    {
        var cameras = planned.Where(one => one.Cameras is not null).ToDictionary(one => one.Occasion.Id, one => one.Cameras!, StringComparer.Ordinal);
        planned.RemoveAll(one => decisions.ClosingOf(one.Occasion.Date) is not null);
        foreach (var record in decisions.Frozen)
        {
            if (record.Occasion.Kind == kind && record.Status is not (AttendanceStatus.OnLeave or AttendanceStatus.Holiday or AttendanceStatus.NotOnRoster))
                planned.Add(Claiming(record, kind == OccasionKind.Shift ? null : cameras.GetValueOrDefault(record.Occasion.Id, [])));
        }

        planned.Sort(Planned.Compare);
    }

    private static Planned Claiming(AttendanceRecord record, IReadOnlyCollection<string>? cameras) => new()
    {
        Occasion = record.Occasion,
        DueStart = record.Occasion.Start,
        DueEnd = record.Occasion.End,
        GraceLate = TimeSpan.Zero,
        GraceEarly = TimeSpan.Zero,
        CountFrom = record.Occasion.Start,
        CountTo = record.Occasion.End,
        Counting = PresenceCounting.Intervals,
        Closing = AutomaticCheckOut.AtLastSeen,
        Target = record.Planned,
        Steps = [],
        Cameras = cameras,
        Frozen = record,
    };
}
