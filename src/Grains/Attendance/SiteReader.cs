using AutoAttend.Attendance;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Attendance;

/// <summary>Derives the records of everybody at a site: whoever was seen, and whoever is expected without having been.</summary>
public sealed class SiteReader(ILedger ledger, IFactLedger facts, IGrainFactory grains, TimeProvider time)
{
    /// <summary>The records of the days from..to, both included, by person, then by start.</summary>
    public Task<IReadOnlyList<AttendanceRecord>> Derive(SitePlan plan, DateOnly from, DateOnly to) => Derive(plan, from, to, _ => true);

    /// <summary>The same, as if no day were closed.</summary>
    public Task<IReadOnlyList<AttendanceRecord>> DeriveOpen(SitePlan plan, DateOnly from, DateOnly to) =>
        Derive(plan, from, to, fact => fact.Content is not PeriodClosing);

    private async Task<IReadOnlyList<AttendanceRecord>> Derive(SitePlan plan, DateOnly from, DateOnly to, Func<AttendanceFact, bool> counts)
    {
        var (start, end) = PersonAttendance.Reach(plan, from, to);
        var sightings = (await ledger.ReadSite(plan.SiteId, start, end, CancellationToken.None)).ToLookup(sighting => sighting.PersonId!, StringComparer.Ordinal);
        var all = (await facts.ReadEverybody(plan.SiteId, start, end, CancellationToken.None)).Where(counts).ToArray();
        var ofSite = all.Where(fact => fact.PersonId is null).ToArray();
        var own = all.Where(fact => fact.PersonId is not null).ToLookup(fact => fact.PersonId!, StringComparer.Ordinal);

        var people = await Expected(plan.SiteId, from, to);
        people.UnionWith(sightings.Select(of => of.Key));
        people.UnionWith(own.Select(of => of.Key));
        var calendars = await Task.WhenAll(people.Select(async id => (Id: id, Calendar: await grains.GetGrain<IPersonCalendarGrain>(id).Get())));

        var now = time.GetUtcNow();
        return [.. calendars.SelectMany(person => PersonAttendance.Derive(
            new PersonFacts(person.Id, person.Calendar, [.. sightings[person.Id]], [.. own[person.Id], .. ofSite]), plan, from, to, now))];
    }

    // Everybody whom a rota, an exception or a roster names, by themself or by a group.
    private async Task<SortedSet<string>> Expected(string siteId, DateOnly from, DateOnly to)
    {
        var shifts = await grains.GetGrain<IShiftPlanGrain>(siteId).Get();
        var courses = await grains.GetGrain<ICoursePlanGrain>(siteId).Get();
        var subjects = shifts.Assignments.Where(one => one.From <= to && (one.To is null || one.To >= from)).Select(one => one.Who)
            .Concat(shifts.Exceptions.Where(one => from <= one.Date && one.Date <= to).Select(one => one.Who))
            .Concat(courses.Courses.SelectMany(course => course.Roster).Where(one => (one.From is null || one.From <= to) && (one.To is null || one.To >= from)).Select(one => one.Who))
            .Distinct()
            .ToArray();
        SortedSet<string> people = new(subjects.Select(who => who.PersonId).OfType<string>(), StringComparer.Ordinal);
        foreach (var group in subjects.Select(who => who.Group).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            people.UnionWith((await grains.GetGrain<IGroupsGrain>(GrainKeys.Only).Members(group, from, to)).Select(member => member.PersonId));
        return people;
    }
}
