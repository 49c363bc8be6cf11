using System.Diagnostics;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Bench.Reconcile;

/// <summary>The silo's ledger, with the time that is spent waiting for it.</summary>
internal sealed class TimedLedger(ILedger bare) : ILedger
{
    private long appending;
    private long reading;

    /// <summary>The ledger itself.</summary>
    public ILedger Bare => bare;

    public void Reset() => (appending, reading) = (0, 0);

    /// <summary>Milliseconds of each of so many sightings: in appends, and in reading a person's day.</summary>
    public (double Append, double Read) Milliseconds(int sightings) =>
        (Stopwatch.GetElapsedTime(0, appending).TotalMilliseconds / sightings, Stopwatch.GetElapsedTime(0, reading).TotalMilliseconds / sightings);

    public async Task<bool> Append(Sighting sighting, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var isNew = await bare.Append(sighting, cancellation);
        Interlocked.Add(ref appending, Stopwatch.GetTimestamp() - began);
        return isNew;
    }

    public async Task<IReadOnlyList<Sighting>> ReadPerson(string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var read = await bare.ReadPerson(personId, from, to, cancellation);
        Interlocked.Add(ref reading, Stopwatch.GetTimestamp() - began);
        return read;
    }

    public Task<IReadOnlyList<Sighting>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        bare.ReadSite(siteId, from, to, cancellation);

    public Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation) => bare.Query(query, cancellation);

    public Task<int> Erase(string personId, CancellationToken cancellation) => bare.Erase(personId, cancellation);
}
