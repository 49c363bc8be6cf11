using AutoAttend.Attendance.Deriving;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Attendance;

/// <summary>What plans and facts come to for one person at one site; <c>docs/attendance.md</c> says the rules in words.</summary>
public static class PersonAttendance
{
    // A shift dated D may begin at its end, last 24 hours and claim 12 more on either side; its neighbours decide what it claims, and theirs
    // what they do. Three days hold all of them.
    private const int Neighbours = 3;

    /// <summary>
    /// The records of the days from..to, both included, by start. Order, repetition, older revisions, and facts of other people, sites and
    /// days never change the result; nor does asking for more days at once.
    /// </summary>
    /// <param name="person">The person's facts: at least those within <see cref="Reach"/>.</param>
    /// <param name="plan">The site's plans.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="asOf">Now; a sighting in the future moves it on for its occasion.</param>
    public static IReadOnlyList<AttendanceRecord> Derive(PersonFacts person, SitePlan plan, DateOnly from, DateOnly to, DateTimeOffset asOf)
    {
        var decisions = Decisions.Of(person, plan.SiteId);
        var seen = SeenFacts.Of(person, plan.SiteId);
        var shifts = PlannedShifts.Of(plan, person.PersonId, person.Calendar, from.AddDays(-Neighbours), to.AddDays(Neighbours));
        var sessions = PlannedSessions.Of(plan, person.PersonId, person.Calendar, from.AddDays(-Neighbours), to.AddDays(Neighbours));
        Closed.Put(shifts, sessions, decisions);
        MoveOrphans(decisions, plan, shifts, sessions);

        List<Seen> notInSessions = [];
        var sessionClaims = Claims.Of(sessions, seen, notInSessions);
        List<Seen> rest = [];
        var shiftClaims = Claims.Of(shifts, notInSessions, rest);
        Claims.Join(sessionClaims, plan.Rules.PresenceGap);
        Claims.Join(shiftClaims, plan.Rules.PresenceGap);
        var foreign = NotOnRoster.Take(person, plan, decisions, rest, asOf);

        List<AttendanceRecord> records = [.. decisions.Frozen.Where(record => Within(record.Date)).Select(Closed.Explain)];
        foreach (var claim in sessionClaims.Concat(shiftClaims))
        {
            if (Within(claim.Planned.Occasion.Date) && decisions.ClosingOf(claim.Planned.Occasion.Date) is null)
                records.Add(Judge.Record(person.PersonId, claim, plan, decisions, asOf));
        }

        records.AddRange(foreign.Where(record => Within(record.Date) && decisions.ClosingOf(record.Date) is null));
        records.AddRange(UnplannedDays.Records(person, plan, decisions, rest, from, to, asOf));
        records.Sort(Compare);
        return records;

        bool Within(DateOnly date) => from <= date && date <= to;
    }

    /// <summary>Facts that overlap this may decide on the records of the days from..to; others never do.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Reach(SitePlan plan, DateOnly from, DateOnly to) =>
        (SiteDay.At(from.AddDays(-Neighbours - 1), TimeOnly.MinValue, plan.Rules.Zone), SiteDay.At(to.AddDays(Neighbours + 2), TimeOnly.MinValue, plan.Rules.Zone));

    /// <summary>The days whose records a fact that is about [first, last] may change, in order.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(string personId, PersonCalendar calendar, SitePlan plan, DateTimeOffset first, DateTimeOffset last)
    {
        var (from, to) = (SiteDay.DateOf(first, plan.Rules.Zone).AddDays(-Neighbours), SiteDay.DateOf(last, plan.Rules.Zone).AddDays(Neighbours));
        SortedSet<DateOnly> days = [.. SiteDay.DatesOf(first, last, plan.Rules.Zone, plan.Rules.DayStart)];
        Touch(PlannedShifts.Of(plan, personId, calendar, from, to));
        Touch(PlannedSessions.Of(plan, personId, calendar, from, to));
        if (plan.RoomCameras.Count > 0)
            days.Add(SiteDay.DateOf(first, plan.Rules.Zone).AddDays(-1));
        return [.. days];

        // With each occasion that could claim it those before and after, which take over what goes on.
        void Touch(List<Planned> planned)
        {
            for (var index = 0; index < planned.Count; index++)
            {
                var occasion = planned[index].Occasion;
                if (occasion.ClaimStart > last || occasion.ClaimEnd <= first)
                    continue;
                for (var near = Math.Max(index - 1, 0); near <= Math.Min(index + 1, planned.Count - 1); near++)
                    days.Add(planned[near].Occasion.Date);
            }
        }
    }

    // A correction of a shift or session that is no longer planned counts for the day. A session that others are expected at is planned.
    private static void MoveOrphans(Decisions decisions, SitePlan plan, List<Planned> shifts, List<Planned> sessions)
    {
        foreach (var (id, date) in decisions.Corrected.ToArray())
        {
            if (id != OccasionIds.Day(date)
                && !shifts.Exists(one => one.Occasion.Id == id)
                && !sessions.Exists(one => one.Occasion.Id == id)
                && !plan.Series.Any(series => OccasionIds.Session(series.Id, date) == id))
                decisions.Move(id, OccasionIds.Day(date));
        }
    }

    private static int Compare(AttendanceRecord one, AttendanceRecord other)
    {
        var order = one.Occasion.Start.CompareTo(other.Occasion.Start);
        return order == 0 ? string.CompareOrdinal(one.Occasion.Id, other.Occasion.Id) : order;
    }
}
