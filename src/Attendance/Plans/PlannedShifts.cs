using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Attendance.Plans;

/// <summary>A person's shifts.</summary>
internal static class PlannedShifts
{
    /// <summary>Those of the days from..to, both included, by start.</summary>
    public static List<Planned> Of(SitePlan plan, string personId, PersonCalendar calendar, DateOnly from, DateOnly to)
    {
        var own = plan.PersonAssignments[personId].ToArray();
        var groups = calendar.Memberships
            .SelectMany(membership => plan.GroupAssignments[membership.Group].Select(assignment => (membership, assignment)))
            .ToArray();
        List<Planned> shifts = [];
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            var (ids, onHolidays) = IdsOn(plan, personId, calendar, own, groups, date);
            if (ids.Count == 0)
                continue;
            var leave = LeaveOn.Day(calendar, date);
            foreach (var id in ids)
            {
                if (plan.Templates.TryGetValue(id, out var template))
                    shifts.Add(One(plan, template, date, leave, onHolidays ? null : plan.Holidays.GetValueOrDefault(date)));
            }
        }

        shifts.Sort(Planned.Compare);
        return shifts;
    }

    private static (IReadOnlyCollection<string> Ids, bool OnHolidays) IdsOn(
        SitePlan plan,
        string personId,
        PersonCalendar calendar,
        RotaAssignment[] own,
        (GroupMembership Membership, RotaAssignment Assignment)[] groups,
        DateOnly date)
    {
        // An exception says what holds whatever rotas and holidays say; a person's own before a group's.
        foreach (var exception in plan.PersonExceptions[(personId, date)])
            return (Distinct(exception.ShiftIds), true);
        foreach (var exception in plan.GroupExceptions[date].Where(one => one.Who.Means(personId, calendar.Memberships, date)).OrderBy(one => one.Who.Group, StringComparer.Ordinal))
            return (Distinct(exception.ShiftIds), true);

        var holding = own.Any(assignment => assignment.Covers(date))
            ? own.Where(assignment => assignment.Covers(date))
            : groups.Where(of => of.Membership.Covers(date) && of.Assignment.Covers(date)).Select(of => of.Assignment);
        List<string> ids = [];
        var onHolidays = false;
        foreach (var assignment in holding)
        {
            if (!plan.Rotas.TryGetValue(assignment.RotaId, out var rota))
                continue;
            foreach (var id in rota.Days[rota.Rota.DayOf(date, assignment.Offset)])
            {
                if (!ids.Contains(id))
                    ids.Add(id);
                onHolidays |= rota.Rota.OnHolidays;
            }
        }

        return (ids, onHolidays);
    }

    private static string[] Distinct(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal)];

    private static Planned One(SitePlan plan, ShiftTemplate template, DateOnly date, Leave? leave, Holiday? holiday)
    {
        var clock = new ShiftClock(plan.Rules.Zone, template, date);
        var (start, end) = (clock.Start, clock.End);
        var free = FreeTime.Of(start, end, SiteDay.InZone(start + ((end - start) / 2), plan.Rules.Zone), leave, holiday);
        var core = template.Core;
        var dueStart = core is null ? free.Start : Later(clock.At(core.Start), free.Start);
        var dueEnd = core is null ? free.End : Earlier(clock.At(core.End), free.End);
        var overtime = template.Overtime;
        var breaks = clock.Breaks();
        return new Planned
        {
            Occasion = new Occasion(
                OccasionIds.Shift(template.Id, date), OccasionKind.Shift, plan.SiteId, date, template.Name, template.Id,
                free.Start, free.End, clock.In(free.Start - template.ClaimBefore), clock.In(free.End + template.ClaimAfter)),
            DueStart = dueStart,
            DueEnd = Later(dueEnd, dueStart),
            GraceLate = template.GraceLate,
            GraceEarly = template.GraceEarly,
            CountFrom = clock.In(free.Start - Least(overtime?.Before, template.ClaimBefore)),
            CountTo = clock.In(free.End + Least(overtime?.Beyond, template.ClaimAfter)),
            Counting = template.Counting,
            Closing = template.AutomaticCheckOut,
            Target = core is null ? Breaks.PlannedWork(template, free.Start, free.End, breaks) : free.Half ? core.Target / 2 : core.Target,
            Steps =
            [
                core is null
                    ? new ExplanationStep(ExplanationKind.ShiftPlanned, start, end, Name: template.Name)
                    : new ExplanationStep(ExplanationKind.FlexiblePlanned, clock.At(core.Start), clock.At(core.End), core.Target, template.Name),
                .. free.Steps,
            ],
            Breaks = breaks,
            Shift = template,
            Free = free.Status,
            Leave = free.Leave,
            Half = free.Half,
        };
    }

    private static TimeSpan Least(TimeSpan? allowed, TimeSpan claim) => allowed is not { } time ? TimeSpan.Zero : time < claim ? time : claim;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
