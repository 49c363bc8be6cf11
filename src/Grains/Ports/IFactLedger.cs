using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Ports;

/// <summary>
/// The part of the ledger that cameras do not write: kiosk checks, corrections, requests, closings, outages. Appended and never changed; an
/// append that has returned survives the loss of the process.
/// </summary>
public interface IFactLedger
{
    /// <summary>Appends facts, all or none, each under its id.</summary>
    /// <returns>How many were new; one whose id was there already is left as it was.</returns>
    Task<int> Append(IReadOnlyCollection<AttendanceFact> facts, CancellationToken cancellation);

    /// <summary>
    /// A person's facts that are about a time in [from, to], by time of recording, then id. Not those of the site: <see cref="ReadSite"/> has them.
    /// </summary>
    Task<IReadOnlyList<AttendanceFact>> ReadPerson(string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>The facts of a site itself that are about a time in [from, to], by time of recording, then id.</summary>
    Task<IReadOnlyList<AttendanceFact>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>The facts of everybody at a site, and of the site, that are about a time in [from, to], by person (the site first), time of recording, id.</summary>
    Task<IReadOnlyList<AttendanceFact>> ReadEverybody(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>A fact; null where there is none.</summary>
    Task<AttendanceFact?> Find(string factId, CancellationToken cancellation);

    /// <summary>Every closing and reopening of a site, by time of recording, then id.</summary>
    Task<IReadOnlyList<AttendanceFact>> ReadClosings(string siteId, CancellationToken cancellation);

    /// <summary>The requests at a site that nobody has decided, by time of recording, then id.</summary>
    Task<IReadOnlyList<AttendanceFact>> ReadOpenRequests(string siteId, CancellationToken cancellation);

    /// <summary>A page of a site's decisions, newest recorded first; the order is total, so that pages neither repeat nor skip.</summary>
    Task<AuditPage> Query(string siteId, AuditQuery query, CancellationToken cancellation);

    /// <summary>Removes everything of a person: the one way a fact ever leaves.</summary>
    /// <returns>How many facts were removed.</returns>
    Task<int> Erase(string personId, CancellationToken cancellation);
}
