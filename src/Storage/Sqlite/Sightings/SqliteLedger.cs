using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>The ledger as a table to which rows are only ever added, until a person is erased.</summary>
internal sealed class SqliteLedger(SqliteDatabase database) : ILedger
{
    // A sighting's last face is still part of it, so one that ends at the very start of the span overlaps it.
    private const string NewestOverlapping =
        $"SELECT {SightingRow.Columns} FROM {Entry} WHERE last_seen >= @from AND first_seen < @to AND {IsNewest}";

    private const string Entry = "ledger AS entry";
    private const string IsNewest = "revision = (SELECT max(revision) FROM ledger WHERE id = entry.id)";

    public async Task<bool> Append(Sighting sighting, CancellationToken cancellation)
    {
        if (sighting.PersonId is null)
            throw new ArgumentException($"Sighting {sighting.Id} names nobody; the ledger holds named sightings only.", nameof(sighting));
        return await database.Write(
            connection => connection.Execute(
                $"INSERT INTO ledger ({SightingRow.Columns}) VALUES ({SightingRow.Values}) ON CONFLICT (id, revision) DO NOTHING",
                SightingRow.Bind(sighting)) == 1,
            cancellation);
    }

    public async Task<IReadOnlyList<Sighting>> ReadPerson(
        string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        await database.Read(
            connection => connection.Query(
                $"{NewestOverlapping} AND person_id = @person ORDER BY first_seen, id",
                SightingRow.Read,
                ("@from", from.UtcTicks), ("@to", to.UtcTicks), ("@person", personId)),
            cancellation);

    public async Task<IReadOnlyList<Sighting>> ReadSite(
        string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        await database.Read(
            connection => connection.Query(
                $"{NewestOverlapping} AND site_id = @site ORDER BY person_id, first_seen, id",
                SightingRow.Read,
                ("@from", from.UtcTicks), ("@to", to.UtcTicks), ("@site", siteId)),
            cancellation);

    public async Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation)
    {
        var filter = new SightingFilter(Entry, query, IsNewest);
        return await database.Read(filter.Page, cancellation);
    }

    public Task<int> Erase(string personId, CancellationToken cancellation) =>
        database.Erase(
            connection => connection.Execute("DELETE FROM ledger WHERE person_id = @person", ("@person", personId)),
            cancellation);
}
