using AutoAttend.Attendance;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Corrections;
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
        Check(query.From, query.To);
        var filter = await ReportFilter.Of(query, GrainFactory);
        var plan = await plans.Read(SiteId);
        var all = await Read(plan, query);
        var records = filter.Of(all);
        var (start, end) = Span(plan.Rules, query.From, query.To);
        var facts = await ledger.ReadEverybody(SiteId, start, end, CancellationToken.None);
        var items = ReviewItems.Of(records, all, [.. facts.Where(fact => filter.Concerns(fact))]);
        var closed = Periods.Of(SiteId, await ledger.ReadClosings(SiteId, CancellationToken.None))
            .Where(period => period.ReopenedAt is null && period.From <= query.To && query.From <= period.To)
            .ToArray();
        if (closed.Length == 0)
            return items;
        var late = LateItems.Of(
            records,
            filter.Of(await site.DeriveOpen(plan, query.From, query.To)),
            date => closed.Any(period => period.From <= date && date <= period.To));
        return [.. items.Concat(late).OrderBy(item => item.Date).ThenBy(item => item.PersonId, StringComparer.Ordinal)];
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

    private async Task<IReadOnlyList<AttendanceRecord>> Records(ReportQuery query)
    {
        Check(query.From, query.To);
        var filter = await ReportFilter.Of(query, GrainFactory);
        return filter.Of(await Read(await plans.Read(SiteId), query));
    }

    private Task<IReadOnlyList<AttendanceRecord>> Read(SitePlan plan, ReportQuery query) => query.PersonId is { } one
        ? person.Derive(one, plan, query.From, query.To)
        : site.Derive(plan, query.From, query.To);
}
