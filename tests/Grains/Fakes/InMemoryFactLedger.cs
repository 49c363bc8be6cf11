using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryFactLedger(Faults faults) : IFactLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AttendanceFact> _facts = new(StringComparer.Ordinal);

    public IReadOnlyList<AttendanceFact> All
    {
        get
        {
            lock (_lock)
                return [.. _facts.Values];
        }
    }

    public Task<int> Append(IReadOnlyCollection<AttendanceFact> facts, CancellationToken cancellation)
    {
        faults.Pass("IFactLedger.Append");
        lock (_lock)
            return Task.FromResult(facts.Count(fact => _facts.TryAdd(fact.Id, fact)));
    }

    public Task<IReadOnlyList<AttendanceFact>> ReadPerson(string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read(fact => fact.PersonId == personId && IsAbout(fact, from, to));

    public Task<IReadOnlyList<AttendanceFact>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read(fact => fact.SiteId == siteId && fact.PersonId is null && IsAbout(fact, from, to));

    public Task<IReadOnlyList<AttendanceFact>> ReadEverybody(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read(fact => fact.SiteId == siteId && IsAbout(fact, from, to));

    public async Task<AttendanceFact?> Find(string factId, CancellationToken cancellation) => (await Read(fact => fact.Id == factId)).SingleOrDefault();

    public Task<IReadOnlyList<AttendanceFact>> ReadClosings(string siteId, CancellationToken cancellation) =>
        Read(fact => fact.SiteId == siteId && fact.Content is PeriodClosing or PeriodReopening);

    public async Task<IReadOnlyList<AttendanceFact>> ReadOpenRequests(string siteId, CancellationToken cancellation)
    {
        var decided = All.Select(fact => (fact.Content as RequestDecision)?.RequestId).ToHashSet();
        return await Read(fact => fact.SiteId == siteId && fact.Content is CorrectionRequest && !decided.Contains(fact.Id));
    }

    public Task<AuditPage> Query(string siteId, AuditQuery query, CancellationToken cancellation) => Task.FromResult(new AuditPage(
        [.. All
            .Where(fact => fact.SiteId == siteId && fact.Content is not (KioskCheck or FrozenRecord or CameraOutage))
            .Where(fact => (query.PersonId is null || fact.PersonId == query.PersonId) && (query.Author is null || fact.Author == query.Author))
            .OrderByDescending(fact => fact.RecordedAt)
            .ThenByDescending(fact => fact.Id, StringComparer.Ordinal)
            .Take(query.Take)],
        null));

    public Task<int> Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("IFactLedger.Erase");
        lock (_lock)
            return Task.FromResult(_facts.Values.Where(fact => fact.PersonId == personId).ToArray().Count(fact => _facts.Remove(fact.Id)));
    }

    private static bool IsAbout(AttendanceFact fact, DateTimeOffset from, DateTimeOffset to) => fact.Start <= to && fact.End >= from;

    private Task<IReadOnlyList<AttendanceFact>> Read(Func<AttendanceFact, bool> wanted) => Task.FromResult<IReadOnlyList<AttendanceFact>>(
        [.. All.Where(wanted).OrderBy(fact => fact.PersonId, StringComparer.Ordinal).ThenBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)]);
}
