using AutoAttend.Attendance;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Attendance;

/// <summary>Writes what is known of a person into the ledger, and reads their attendance out of it.</summary>
public sealed class AttendanceBook(
    ILedger ledger, IFactLedger facts, SitePlans plans, PersonReader reader, AttendanceNews news, IGrainFactory grains, TimeProvider time)
{
    // Leave that was entered long after is told of in reports, not by events.
    private const int DaysTold = 366;

    /// <summary>
    /// Appends a sighting, then derives the days it touches, and only then lets boards and listeners know. A sighting that is in the
    /// ledger already goes the whole way again: the attempt that wrote it may have ended there.
    /// </summary>
    /// <exception cref="ArgumentException">The sighting does not name this person.</exception>
    public async Task Record(string personId, Sighting sighting)
    {
        if (sighting.Outcome != SightingOutcome.Person || sighting.PersonId != personId)
            throw new ArgumentException($"Sighting {sighting.Id} is not of person {personId}.", nameof(sighting));

        // Where there is no such site the fact is kept; it shows as soon as the site exists.
        if (!(await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List()).Any(site => site.Id == sighting.SiteId))
        {
            await ledger.Append(sighting, CancellationToken.None);
            return;
        }

        var (plan, days, known) = await Read(personId, sighting.SiteId, sighting.FirstSeen, sighting.LastSeen);
        var isNew = await ledger.Append(sighting, CancellationToken.None);
        var without = isNew ? known : known with { Sightings = [.. known.Sightings.Where(one => one.Id != sighting.Id)] };
        await Tell(plan, days, without, known with { Sightings = [.. known.Sightings, sighting] }, sighting.Id);
    }

    /// <summary>Appends a fact of a person in the same way.</summary>
    public async Task Record(AttendanceFact fact)
    {
        var (plan, days, known) = await Read(fact.PersonId!, fact.SiteId, fact.Start, fact.End);
        await facts.Append([fact], CancellationToken.None);
        var without = known with { Facts = [.. known.Facts.Where(one => one.Id != fact.Id)] };
        await Tell(plan, days, without, without with { Facts = [.. without.Facts, fact] }, fact.Id);
    }

    /// <summary>Tells what another calendar of a person makes of the days from..to, as far as they are not in the future.</summary>
    public async Task Follow(string personId, PersonCalendar before, PersonCalendar after, DateOnly from, DateOnly to)
    {
        foreach (var plan in await plans.ReadAll())
        {
            var today = SiteDay.DateOf(time.GetUtcNow(), plan.Rules.Zone, plan.Rules.DayStart);
            var first = from > today.AddDays(-DaysTold) ? from : today.AddDays(-DaysTold);
            var last = to < today ? to : today;
            if (first > last)
                continue;
            var person = await reader.Read(personId, after, plan, first, last);
            await Tell(plan, [first, last], person with { Calendar = before }, person, null);
        }
    }

    /// <summary>The records of the days from..to at all sites, both included, newest first.</summary>
    /// <exception cref="InvalidInputException">The span is not usable.</exception>
    public async Task<IReadOnlyList<AttendanceRecord>> History(string personId, DateOnly from, DateOnly to)
    {
        HistoryRules.Check(from, to);
        var records = new List<AttendanceRecord>();
        foreach (var plan in await plans.ReadAll())
            records.AddRange(await reader.Derive(personId, plan, from, to));
        return [.. records
            .OrderByDescending(record => record.Date)
            .ThenBy(record => record.SiteId, StringComparer.Ordinal)
            .ThenBy(record => record.Occasion.Start)];
    }

    /// <summary>All sightings that the ledger holds of a person, and the keys of the boards that may show the person.</summary>
    public async Task<(IReadOnlyList<Sighting> Sightings, IReadOnlyList<string> Boards)> ReadAll(string personId)
    {
        var sightings = await ledger.ReadPerson(personId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        var own = await facts.ReadPerson(personId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        var rules = (await plans.ReadAll()).ToDictionary(plan => plan.SiteId, plan => plan.Rules, StringComparer.Ordinal);
        var now = time.GetUtcNow();

        // A shift is counted on the day it began: the board of the day before may show what was seen after midnight.
        var boards = sightings.Select(sighting => (sighting.SiteId, sighting.FirstSeen, sighting.LastSeen))
            .Concat(own.Select(fact => (fact.SiteId, fact.Start, fact.End)))
            .Concat(rules.Keys.Select(site => (site, now, now.AddDays(1))))
            .Where(about => rules.ContainsKey(about.Item1))
            .SelectMany(about => SiteDay
                .DatesOf(about.Item2.AddDays(-1), about.Item3, rules[about.Item1].Zone, rules[about.Item1].DayStart)
                .Select(date => GrainKeys.Board(about.Item1, date)));
        return (sightings, boards.Distinct(StringComparer.Ordinal).ToArray());
    }

    private async Task<(SitePlan Plan, IReadOnlyList<DateOnly> Days, PersonFacts Known)> Read(
        string personId, string siteId, DateTimeOffset first, DateTimeOffset last)
    {
        var plan = await plans.Read(siteId);
        var calendar = await grains.GetGrain<IPersonCalendarGrain>(personId).Get();
        var days = PersonAttendance.DaysOf(personId, calendar, plan, first, last);
        return (plan, days, await reader.Read(personId, calendar, plan, days[0], days[^1]));
    }

    private Task Tell(SitePlan plan, IReadOnlyList<DateOnly> days, PersonFacts before, PersonFacts after, string? factId) =>
        news.Tell(reader.Derive(before, plan, days[0], days[^1]), reader.Derive(after, plan, days[0], days[^1]), factId);
}
