using AutoAttend.Attendance;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Corrections;

/// <inheritdoc cref="IPeriodsGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class PeriodsGrain(
    IFactLedger ledger, SitePlans plans, SiteReader reader, AttendanceNews news, SiteBoards boards, TimeProvider time) : Grain, IPeriodsGrain
{
    private const int MostDays = 366;

    private string SiteId => this.GetPrimaryKeyString();

    Task<IReadOnlyList<Period>> IPeriodsGrain.List() => List();

    async Task<Period> IPeriodsGrain.Close(string factId, DateOnly from, DateOnly to, string reason, string author)
    {
        var periods = await List();
        if (periods.FirstOrDefault(period => period.ClosingId == factId) is { } done)
            return done;
        var plan = await plans.Read(SiteId);
        var kept = await Check(plan, periods, from, to, reason);

        // In the order that lets it be cut off anywhere: without the closing itself, what was kept counts for nothing.
        var records = await reader.Derive(plan, from, to);
        var now = time.GetUtcNow();
        var frozen = records.Select(record => new AttendanceFact(
            $"{factId}/{record.PersonId}/{record.Occasion.Id}",
            SiteId,
            record.PersonId,
            record.Occasion.ClaimStart,
            record.Occasion.ClaimEnd,
            now,
            author,
            new FrozenRecord(factId, record with { ClosingId = factId })));
        foreach (var some in frozen.Chunk(500))
            await ledger.Append(some, CancellationToken.None);
        await ledger.Append([OfSite(plan, factId, from, to, now, author, new PeriodClosing(from, to, records.Count, kept))], CancellationToken.None);
        await boards.Refresh(SiteId, Days(from, to));
        return (await List()).First(period => period.ClosingId == factId);
    }

    async Task<Period> IPeriodsGrain.Reopen(string factId, string closingId, string reason, string author)
    {
        var period = (await List()).FirstOrDefault(one => one.ClosingId == closingId) ?? throw new NotFoundException("closed period", closingId);
        if (await ledger.Find(factId, CancellationToken.None) is not null)
            return period;
        if (period.ReopenedAt is not null)
            throw new InvalidInputException("Period", $"{Fields.Day(period.From)} to {Fields.Day(period.To)}", "it was reopened already.");
        var content = new PeriodReopening(closingId, CorrectionRules.Reason(reason));
        var plan = await plans.Read(SiteId);
        var before = await reader.Derive(plan, period.From, period.To);
        await ledger.Append([OfSite(plan, factId, period.From, period.To, time.GetUtcNow(), author, content)], CancellationToken.None);
        await news.Publish(before, await reader.Derive(plan, period.From, period.To), factId);
        await boards.Refresh(SiteId, Days(period.From, period.To));
        return (await List()).First(one => one.ClosingId == closingId);
    }

    private static DateOnly[] Days(DateOnly from, DateOnly to) => [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber)];

    private static AttendanceFact OfSite(
        SitePlan plan, string id, DateOnly from, DateOnly to, DateTimeOffset now, string author, FactContent content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        var (start, _) = SiteDay.Bounds(from, plan.Rules.Zone, plan.Rules.DayStart);
        var (_, end) = SiteDay.Bounds(to, plan.Rules.Zone, plan.Rules.DayStart);
        return new AttendanceFact(id, plan.SiteId, null, start, end, now, author, content);
    }

    private async Task<IReadOnlyList<Period>> List() => Periods.Of(SiteId, await ledger.ReadClosings(SiteId, CancellationToken.None));

    private async Task<string> Check(SitePlan plan, IReadOnlyList<Period> periods, DateOnly from, DateOnly to, string reason)
    {
        HistoryRules.Check(from, to);
        Fields.Within("Days", to.DayNumber - from.DayNumber + 1, 1, MostDays);

        // A shift of the last day may end on the next one.
        var (_, end) = SiteDay.Bounds(to.AddDays(1), plan.Rules.Zone, plan.Rules.DayStart);
        if (time.GetUtcNow() < end)
            throw new InvalidInputException("Last day", Fields.Day(to), $"it can be closed from {end:yyyy-MM-dd HH:mm} on, when its last shift is over.");
        if (periods.FirstOrDefault(period => period.ReopenedAt is null && period.From <= to && from <= period.To) is { } closed)
            throw new InvalidInputException("First day", Fields.Day(from), $"{Fields.Day(closed.From)} to {Fields.Day(closed.To)} is closed already; leave those days out.");
        var open = await ledger.ReadOpenRequests(SiteId, CancellationToken.None);
        var waiting = open.Count(fact => ((CorrectionRequest)fact.Content).Change.Date is var date && from <= date && date <= to);
        return waiting > 0
            ? throw new InvalidInputException("Days", $"{Fields.Day(from)} to {Fields.Day(to)}", $"decide the {waiting} open requests of these days first.")
            : CorrectionRules.OptionalReason(reason);
    }
}
