using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Reports;

/// <inheritdoc cref="IReportsGrain"/>
[StatelessWorker, RequireRole(SiloRoles.People)]
public sealed class ReportsGrain(IFactLedger ledger, SitePlans plans, SiteReader site, PersonReader person) : Grain, IReportsGrain
{
    private const int MostDays = 366;

    private string SiteId => this.GetPrimaryKeyString();

    Task<IReadOnlyList<AttendanceRecord>> IReportsGrain.Records(ReportQuery query) => Records(query);

    async Task<IReadOnlyList<AttendanceTotals>> IReportsGrain.Totals(ReportQuery query) => ReportTotals.Of(await Records(query));

    async Task<IReadOnlyList<ReviewItem>> IReportsGrain.Review(ReportQuery query)
    {
        var records = await Records(query);
        var (start, end) = Span((await plans.Read(SiteId)).Rules, query.From, query.To);
        var facts = await ledger.ReadEverybody(SiteId, start, end, CancellationToken.None);
        var people = records.Select(record => record.PersonId).ToHashSet(StringComparer.Ordinal);
        var items = ReviewItems.Of(records, [.. facts.Where(fact => fact.PersonId is not null && people.Contains(fact.PersonId))]);
        return records.All(record => record.ClosingId is null)
            ? items
            : [.. items.Concat(LateItems.Of(records, await Records(query, asIfOpen: true))).OrderBy(item => item.Date).ThenBy(item => item.PersonId, StringComparer.Ordinal)];
    }

    async Task<IReadOnlyList<CoverageGap>> IReportsGrain.Coverage(DateOnly from, DateOnly to)
    {
        Check(from, to);
        var (start, end) = Span((await plans.Read(SiteId)).Rules, from, to);
        // One that lasts is told again several times a day, with its end so far.
        return CoverageGaps.Of(await ledger.ReadSite(SiteId, start.AddDays(-1), end, CancellationToken.None), start, end);
    }

    private static (DateTimeOffset Start, DateTimeOffset End) Span(WorkingDayRules rules, DateOnly from, DateOnly to) =>
        (SiteDay.Bounds(from, rules.Zone, rules.DayStart).Start, SiteDay.Bounds(to, rules.Zone, rules.DayStart).End);

    private static void Check(DateOnly from, DateOnly to)
    {
        HistoryRules.Check(from, to);
        Fields.Within("Days", to.DayNumber - from.DayNumber + 1, 1, MostDays);
    }

    private async Task<IReadOnlyList<AttendanceRecord>> Records(ReportQuery query, bool asIfOpen = false)
    {
        Check(query.From, query.To);
        var plan = await plans.Read(SiteId);
        var all = asIfOpen ? await site.DeriveOpen(plan, query.From, query.To)
            : query.PersonId is { } one ? await person.Derive(one, plan, query.From, query.To)
            : await site.Derive(plan, query.From, query.To);
        var members = query.Group is { } group
            ? (await GrainFactory.GetGrain<IGroupsGrain>(GrainKeys.Only).Members(group, query.From, query.To)).ToLookup(member => member.PersonId)
            : null;
        return [.. all.Where(record =>
            (query.PersonId is null || record.PersonId == query.PersonId)
            && (query.Kind is null || record.Occasion.Kind == query.Kind)
            && (query.CourseId is null || (record.Occasion.Kind == OccasionKind.Session && record.Occasion.SourceId == query.CourseId))
            && (members is null || members[record.PersonId].Any(member => (member.From ?? record.Date) <= record.Date && record.Date <= (member.To ?? record.Date))))];
    }
}
