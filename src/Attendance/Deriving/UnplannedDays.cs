using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Attendance.Deriving;

/// <summary>The days of what belongs to no shift and no session.</summary>
internal static class UnplannedDays
{
    /// <summary>The records of days from..to on which somebody was seen unplanned, or that were corrected.</summary>
    public static IEnumerable<AttendanceRecord> Records(
        PersonFacts person, SitePlan plan, Decisions decisions, IReadOnlyList<Seen> rest, DateOnly from, DateOnly to, DateTimeOffset asOf)
    {
        SortedDictionary<DateOnly, (List<Seen> Own, List<Seen> Carried)> days = [];
        foreach (var seen in rest)
        {
            var own = true;
            foreach (var date in SiteDay.DatesOf(seen.From, Last(seen), plan.Rules.Zone, plan.Rules.DayStart))
            {
                var day = Day(date);
                if (own)
                    day.Own.Add(seen);
                else
                    day.Carried.Add(seen with { From = SiteDay.At(date, plan.Rules.DayStart, plan.Rules.Zone), Origin = CheckOrigin.Continued });
                own = false;
            }
        }

        foreach (var (id, date) in decisions.Corrected)
        {
            if (id == OccasionIds.Day(date))
                Day(date);
        }

        return days
            .Where(day => day.Key >= from && day.Key <= to && decisions.ClosingOf(day.Key) is null)
            .Select(day => Record(person, plan, decisions, day.Key, day.Value.Own, day.Value.Carried, asOf))
            .OfType<AttendanceRecord>();

        (List<Seen> Own, List<Seen> Carried) Day(DateOnly date)
        {
            if (!days.TryGetValue(date, out var day))
                days[date] = day = ([], []);
            return day;
        }
    }

    // One that ends at midnight is not seen on the next day; a single moment is seen on its own.
    private static DateTimeOffset Last(Seen seen) => seen.To > seen.From ? seen.To.AddTicks(-1) : seen.From;

    private static AttendanceRecord? Record(
        PersonFacts person, SitePlan plan, Decisions decisions, DateOnly date, List<Seen> own, List<Seen> carried, DateTimeOffset asOf)
    {
        var rules = plan.Rules;
        var (start, end) = SiteDay.Bounds(date, rules.Zone, rules.DayStart);
        var id = OccasionIds.Day(date);
        var attended = Attended.Of(own, carried, new AttendedSetting(
            id, start, end, end, PresenceCounting.Intervals, AutomaticCheckOut.AtLastSeen, rules.PresenceGap, rules.Zone, decisions, null, asOf));
        var status = decisions.Correction(id, CorrectionKind.Status);
        if (attended.CheckIn is null && status is null)
            return null;

        var present = TimeSpan.Zero;
        foreach (var interval in attended.Intervals)
            present += interval.End - interval.Start;
        var leave = LeaveOn.Day(person.Calendar, date);
        List<ExplanationStep> steps = [new ExplanationStep(ExplanationKind.NothingPlanned, start)];
        if (leave is not null)
            steps.Add(new ExplanationStep(ExplanationKind.Leave, Name: leave.Kind.ToString()));
        if (plan.Holidays.GetValueOrDefault(date) is { } holiday)
            steps.Add(new ExplanationStep(ExplanationKind.Holiday, Name: holiday.Name));
        steps.AddRange(attended.Steps);
        if (attended.CheckIn is not null)
            steps.Add(new ExplanationStep(ExplanationKind.Present, Amount: present));
        if (status is { } set)
            steps.Add(new ExplanationStep(ExplanationKind.StatusCorrected, Name: set.Change.Status.ToString(), SourceId: set.Fact.Id));
        return new AttendanceRecord(
            person.PersonId,
            new Occasion(id, OccasionKind.Day, plan.SiteId, date, "", "", start, end, start, end),
            status?.Change.Status ?? AttendanceStatus.Unscheduled,
            attended.CheckIn,
            attended.CheckOut,
            attended.Intervals,
            present,
            present,
            TimeSpan.Zero,
            TimeSpan.Zero,
            TimeSpan.Zero,
            TimeSpan.Zero,
            status is { Change.Status: not AttendanceStatus.Present } ? 0 : 1,
            leave?.Kind,
            false,
            own.Count,
            attended.Until,
            attended.Until,
            null,
            steps);
    }
}
