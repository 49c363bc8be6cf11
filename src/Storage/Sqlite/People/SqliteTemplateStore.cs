using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.People;

/// <summary>Templates as rows, their embeddings as the bytes of 32-bit little-endian floats.</summary>
internal sealed class SqliteTemplateStore(SqliteDatabase database) : ITemplateStore
{
    // Read in pages, because a reader that stays open would keep erased templates in the write-ahead log.
    private const int Page = 1000;

    public Task Put(Template template, CancellationToken cancellation) =>
        database.Write(
            connection => connection.Execute(
                """
                INSERT INTO template (id, person_id, model_id, embedding) VALUES (@id, @person, @model, @embedding)
                ON CONFLICT (id, model_id) DO UPDATE SET person_id = @person, embedding = @embedding
                """,
                ("@id", template.Id),
                ("@person", template.PersonId),
                ("@model", template.ModelId),
                ("@embedding", MemoryMarshal.AsBytes(template.Embedding.AsSpan()).ToArray())),
            cancellation);

    public Task Remove(string templateId, CancellationToken cancellation) =>
        database.Erase(connection => connection.Execute("DELETE FROM template WHERE id = @id", ("@id", templateId)), cancellation);

    public Task<int> Erase(string personId, CancellationToken cancellation) =>
        database.Erase(
            connection => connection.Execute("DELETE FROM template WHERE person_id = @person", ("@person", personId)), cancellation);

    public async Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) =>
        (await database.Read(
            connection => connection.Query(
                "SELECT id, person_id, embedding FROM template WHERE id = @id AND model_id = @model",
                row => Template(row, modelId),
                ("@id", templateId), ("@model", modelId)),
            cancellation)).SingleOrDefault();

    public async IAsyncEnumerable<Template> ReadAll(string modelId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = "";
        List<Template> page;
        do
        {
            page = await database.Read(connection => ReadAfter(connection, modelId, last), cancellation);
            foreach (var template in page)
                yield return template;
            last = page.Count == 0 ? last : page[^1].Id;
        }
        while (page.Count == Page);
    }

    private static List<Template> ReadAfter(SqliteConnection connection, string modelId, string last) =>
        connection.Query(
            "SELECT id, person_id, embedding FROM template WHERE model_id = @model AND id > @last ORDER BY id LIMIT @page",
            row => Template(row, modelId),
            ("@model", modelId), ("@last", last), ("@page", Page));

    private static Template Template(SqliteDataReader row, string modelId) =>
        new(row.GetString(0), row.GetString(1), modelId, MemoryMarshal.Cast<byte, float>(row.GetFieldValue<byte[]>(2)).ToArray());
}
