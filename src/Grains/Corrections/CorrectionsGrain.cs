using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Corrections;

/// <inheritdoc cref="ICorrectionsGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class CorrectionsGrain(
    IFactLedger ledger, SitePlans plans, PersonReader reader, ClosedDays closed, TimeProvider time) : Grain, ICorrectionsGrain
{
    private string Id => this.GetPrimaryKeyString();

    async Task<AttendanceRecord> ICorrectionsGrain.Preview(string siteId, CorrectionChange change)
    {
        var day = await Check(siteId, change);
        return day.RecordWith(Fact("preview", siteId, day, change.OccasionId, new Correction(change, "-", null, null, null), Id), change.OccasionId)!;
    }

    async Task<AttendanceRecord> ICorrectionsGrain.Correct(string factId, string siteId, CorrectionChange change, string reason, string author) =>
        await Correct(factId, siteId, change, CorrectionRules.Reason(reason), author, requestId: null);

    async Task<AttendanceRecord?> ICorrectionsGrain.Withdraw(string factId, string correctionId, string reason, string author)
    {
        var correction = await Find<Correction>(correctionId, "correction");
        var change = ((Correction)correction.Content).Change;
        if (await Repeated(factId))
            return (await Day(correction.SiteId, change.Date)).Record(change.OccasionId);
        var about = await ledger.ReadPerson(Id, correction.Start, correction.End, CancellationToken.None);
        if (about.Any(fact => fact.Content is CorrectionWithdrawal withdrawal && withdrawal.CorrectionId == correctionId))
            throw new InvalidInputException("Correction", correctionId, "it was taken back already.");
        await closed.Refuse(correction.SiteId, change.Date);

        var day = await Day(correction.SiteId, change.Date);
        var plain = new CorrectionWithdrawal(correctionId, CorrectionRules.Reason(reason), day.Record(change.OccasionId)?.Figures, null);
        var fact = Fact(factId, correction.SiteId, day, change.OccasionId, plain, author) with { Start = correction.Start, End = correction.End };
        var after = day.RecordWith(fact, change.OccasionId);
        await Record(fact with { Content = plain with { After = after?.Figures } });
        return after;
    }

    async Task<RequestStatus> ICorrectionsGrain.Ask(string factId, string siteId, CorrectionChange change, string reason, string author)
    {
        var kept = CorrectionRules.Reason(reason);
        if (!await Repeated(factId))
        {
            var day = await Check(siteId, change);
            await Record(Fact(factId, siteId, day, change.OccasionId, new CorrectionRequest(change, kept), author));
        }

        return await Status(factId);
    }

    async Task<RequestStatus> ICorrectionsGrain.Decide(string requestId, bool approve, string reason, string author)
    {
        var request = await Find<CorrectionRequest>(requestId, "request");
        if ((await Status(requestId)).State != RequestState.Open)
            throw new InvalidInputException("Request", requestId, "it was decided already.");
        var kept = approve ? CorrectionRules.OptionalReason(reason) : CorrectionRules.Reason(reason);
        var asked = (CorrectionRequest)request.Content;

        // The correction first, under an id that follows from the request: cut off in between, the request is still open and may be decided again.
        if (approve)
            await Correct($"{requestId}/approved", request.SiteId, asked.Change, asked.Reason, author, requestId);
        var now = time.GetUtcNow();
        var decision = request with { Id = $"{requestId}/decided", RecordedAt = now, Author = author, Content = new RequestDecision(requestId, approve, kept) };
        await Record(decision);
        return await Status(requestId);
    }

    async Task<IReadOnlyList<RequestStatus>> ICorrectionsGrain.Requests(DateOnly from, DateOnly to) =>
        [.. Requests.Of(await Facts(from, to)).OrderByDescending(request => request.Fact.RecordedAt)];

    Task<IReadOnlyList<AttendanceFact>> ICorrectionsGrain.Facts(DateOnly from, DateOnly to) => Facts(from, to);

    private async Task<AttendanceRecord> Correct(
        string factId, string siteId, CorrectionChange change, string reason, string author, string? requestId)
    {
        if (await Repeated(factId))
            return (await Day(siteId, change.Date)).Record(change.OccasionId)!;
        var day = await Check(siteId, change, mayBeGone: requestId is not null);
        var plain = new Correction(change, reason, requestId, day.Record(change.OccasionId)?.Figures, null);
        var fact = Fact(factId, siteId, day, change.OccasionId, plain, author);
        var after = day.RecordWith(fact, change.OccasionId)!;
        await Record(fact with { Content = plain with { After = after.Figures } });
        return after;
    }

    private async Task<CorrectionDay> Check(string siteId, CorrectionChange change, bool mayBeGone = false)
    {
        HistoryRules.Check(change.Date);
        await closed.Refuse(siteId, change.Date);

        // Refuses corrections of people who were erased meanwhile.
        await GrainFactory.GetGrain<IPersonGrain>(Id).Get();
        var day = await Day(siteId, change.Date);
        CorrectionRules.Check(change, day.Occasion(change.OccasionId), day.Records, mayBeGone);
        return day;
    }

    private async Task<CorrectionDay> Day(string siteId, DateOnly date) => await CorrectionDay.Read(reader, await plans.Read(siteId), Id, date);

    // Goes the whole way again: the attempt that wrote it may have ended there.
    private async Task<bool> Repeated(string factId)
    {
        if (await ledger.Find(factId, CancellationToken.None) is not { } known)
            return false;
        if (known.PersonId != Id)
            throw new InvalidInputException("Id", factId, "it is taken; choose a new one.");
        await Record(known);
        return true;
    }

    private async Task<AttendanceFact> Find<TContent>(string factId, string what) =>
        await ledger.Find(factId, CancellationToken.None) is { } fact && fact.PersonId == Id && fact.Content is TContent
            ? fact
            : throw new NotFoundException(what, factId);

    private async Task<RequestStatus> Status(string requestId)
    {
        var request = await Find<CorrectionRequest>(requestId, "request");
        var about = await ledger.ReadPerson(Id, request.Start, request.End, CancellationToken.None);
        return Requests.Of(about).First(status => status.Fact.Id == requestId);
    }

    private async Task<IReadOnlyList<AttendanceFact>> Facts(DateOnly from, DateOnly to)
    {
        HistoryRules.Check(from, to);
        var (start, end) = (new DateTimeOffset(from.AddDays(-2), TimeOnly.MinValue, TimeSpan.Zero), new DateTimeOffset(to.AddDays(3), TimeOnly.MinValue, TimeSpan.Zero));
        var facts = await ledger.ReadPerson(Id, start, end, CancellationToken.None);
        var rules = (await plans.ReadAll()).ToDictionary(plan => plan.SiteId, plan => plan.Rules, StringComparer.Ordinal);
        return FactDays.Between(facts, from, to, fact => rules.TryGetValue(fact.SiteId, out var at)
            ? SiteDay.DateOf(fact.Start, at.Zone, at.DayStart)
            : DateOnly.FromDateTime(fact.Start.UtcDateTime));
    }

    private Task Record(AttendanceFact fact) => GrainFactory.GetGrain<IPersonFactsGrain>(Id).Record(fact);

    private AttendanceFact Fact(string factId, string siteId, CorrectionDay day, string occasionId, FactContent content, string author)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        var (start, end) = day.Span(occasionId);
        return new AttendanceFact(factId, siteId, Id, start, end, time.GetUtcNow(), author, content);
    }
}
