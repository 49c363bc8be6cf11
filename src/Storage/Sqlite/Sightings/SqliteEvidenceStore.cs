using System.Text.Json;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>Pictures as blobs beside the rows that name them, so that one backup and one erasure cover both.</summary>
internal sealed class SqliteEvidenceStore(SqliteDatabase database) : IEvidenceStore
{
    public Task Put(string id, byte[] jpeg, CancellationToken cancellation) =>
        database.Write(
            connection => connection.Execute(
                "INSERT INTO evidence (id, jpeg) VALUES (@id, @jpeg) ON CONFLICT (id) DO UPDATE SET jpeg = excluded.jpeg",
                ("@id", id), ("@jpeg", jpeg)),
            cancellation);

    public Task<byte[]?> Get(string id, CancellationToken cancellation) =>
        database.Read(connection => connection.Scalar<byte[]>("SELECT jpeg FROM evidence WHERE id = @id", ("@id", id)), cancellation);

    public Task<int> Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ids.Count == 0
            ? Task.FromResult(0)
            : database.Erase(
                connection => connection.Execute(
                    "DELETE FROM evidence WHERE id IN (SELECT value FROM json_each(@ids))", ("@ids", JsonSerializer.Serialize(ids))),
                cancellation);
}
