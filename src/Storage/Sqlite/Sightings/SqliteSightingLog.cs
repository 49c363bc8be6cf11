using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>The log as a table of newest revisions.</summary>
internal sealed class SqliteSightingLog(SqliteDatabase database) : ISightingLog
{
    // Small enough that sightings which come in meanwhile are not held up.
    private const int ExpireAtOnce = 500;

    public Task<bool> Write(Sighting sighting, CancellationToken cancellation) =>
        database.Write(connection => Write(connection, sighting), cancellation);

    public async Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation)
    {
        var filter = new SightingFilter("sighting", query);
        return await database.Read(filter.Page, cancellation);
    }

    public Task<(int Sightings, IReadOnlyList<string> EvidenceIds)> Erase(string personId, CancellationToken cancellation) =>
        database.Erase<(int, IReadOnlyList<string>)>(
            connection =>
            {
                var evidence = connection.Query(
                    "SELECT evidence_id FROM sighting WHERE person_id = @person AND evidence_id IS NOT NULL",
                    row => row.GetString(0),
                    ("@person", personId));
                return (connection.Execute("DELETE FROM sighting WHERE person_id = @person", ("@person", personId)), evidence);
            },
            cancellation);

    public async Task<int> Expire(DateTimeOffset before, CancellationToken cancellation)
    {
        var total = 0;
        int removed;
        do
        {
            removed = await database.Erase(connection => Expire(connection, before), cancellation);
            total += removed;
        }
        while (removed == ExpireAtOnce);
        return total;
    }

    private static bool Write(SqliteConnection connection, Sighting sighting)
    {
        // A picture that no sighting names any more would be out of reach of expiry and erasure.
        connection.Execute(
            """
            DELETE FROM evidence WHERE id IN
                (SELECT evidence_id FROM sighting WHERE id = @id AND revision < @revision AND evidence_id IS NOT @evidence)
            """,
            ("@id", sighting.Id), ("@revision", sighting.Revision), ("@evidence", sighting.EvidenceId));
        return connection.Execute(
            $"""
            INSERT INTO sighting ({SightingRow.Columns}) VALUES ({SightingRow.Values})
            ON CONFLICT (id) DO UPDATE SET ({SightingRow.Columns}) = ({SightingRow.Values}) WHERE excluded.revision > sighting.revision
            """,
            SightingRow.Bind(sighting)) == 1;
    }

    private static int Expire(SqliteConnection connection, DateTimeOffset before)
    {
        const string Oldest = "FROM sighting WHERE last_seen < @before ORDER BY last_seen, id LIMIT @most";
        (string, object?)[] values = [("@before", before.UtcTicks), ("@most", ExpireAtOnce)];
        connection.Execute($"DELETE FROM evidence WHERE id IN (SELECT evidence_id {Oldest})", values);
        return connection.Execute($"DELETE FROM sighting WHERE id IN (SELECT id {Oldest})", values);
    }
}
