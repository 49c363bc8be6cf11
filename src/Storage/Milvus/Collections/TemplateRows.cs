using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Searching;
using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>Writes, removes and lists the rows of a collection. Whatever it reads it reads strongly: all that was acknowledged before is seen.</summary>
internal sealed class TemplateRows(MilvusClient client)
{
    // 512 numbers make 2 KB: a batch stays far below the 64 MB of a call.
    private const int Batch = 1000;

    /// <summary>Rows that one listing may return; what has more is split.</summary>
    public int Page { get; init; } = MilvusCodes.MostRows;

    /// <summary>Writes templates, replacing those of the same id. When this returns they are durable, and a strong read sees them.</summary>
    public async Task Upsert(string collection, IReadOnlyCollection<Template> templates, CancellationToken cancellation)
    {
        foreach (var batch in templates.Chunk(Batch))
        {
            var answer = await client.Ask((service, call) => service.UpsertAsync(Rows(collection, batch), call), written => written.Status, cancellation);
            // Some servers stop at the first row they do not like and call that a success.
            if (answer.UpsertCnt != batch.Length || answer.ErrIndex.Count > 0)
                throw new MilvusException($"of {batch.Length} templates it took {answer.UpsertCnt}");
        }
    }

    /// <summary>Removes templates; those that are not there are no error.</summary>
    public async Task Remove(string collection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        foreach (var batch in ids.Chunk(Batch))
        {
            var request = new DeleteRequest { CollectionName = collection, Expr = Expressions.Among(batch) };
            await client.Ask((service, call) => service.DeleteAsync(request, call), removed => removed.Status, cancellation);
        }
    }

    /// <summary>The ids of a person's templates.</summary>
    public Task<IReadOnlyList<string>> OfPerson(string collection, string personId, CancellationToken cancellation) =>
        Ids(collection, Expressions.OfPerson(personId), cancellation);

    /// <summary>All ids. The order of rows is not promised, so pages are cut by id: what does not fit into one is split at its middle.</summary>
    public async Task<HashSet<string>> All(string collection, CancellationToken cancellation)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        Stack<(string? From, string? Below)> ranges = new([(null, null)]);
        while (ranges.TryPop(out var range))
        {
            var ids = await Ids(collection, Expressions.Between(range.From, range.Below), cancellation);
            all.UnionWith(ids);
            if (ids.Count < Page)
                continue;
            var middle = ids.Order(StringComparer.Ordinal).ElementAt(ids.Count / 2);
            ranges.Push((range.From, middle));
            ranges.Push((middle, range.Below));
        }
        return all;
    }

    /// <summary>How many rows there are.</summary>
    public async Task<int> Count(string collection, CancellationToken cancellation)
    {
        var request = new QueryRequest { CollectionName = collection, OutputFields = { "count(*)" } };
        var answer = await client.Ask((service, call) => service.QueryAsync(request, call), counted => counted.Status, cancellation);
        return (int)ResultReader.Count(answer.FieldsData);
    }

    private async Task<IReadOnlyList<string>> Ids(string collection, string filter, CancellationToken cancellation)
    {
        var request = new QueryRequest
        {
            CollectionName = collection,
            Expr = filter,
            OutputFields = { CollectionShape.Id },
            QueryParams = { CollectionShape.Pair("limit", Page) },
        };
        var answer = await client.Ask((service, call) => service.QueryAsync(request, call), rows => rows.Status, cancellation);
        return ResultReader.Texts(answer.FieldsData, CollectionShape.Id);
    }

    private static UpsertRequest Rows(string collection, Template[] templates)
    {
        var embeddings = new FloatArray();
        foreach (var template in templates)
            embeddings.Data.AddRange(template.Embedding);
        return new UpsertRequest
        {
            CollectionName = collection,
            FieldsData =
            {
                Texts(CollectionShape.Id, templates.Select(template => template.Id)),
                Texts(CollectionShape.Person, templates.Select(template => template.PersonId)),
                new FieldData
                {
                    Type = MilvusCodes.FloatVector,
                    FieldName = CollectionShape.Embedding,
                    Vectors = new VectorField { Dim = templates[0].Embedding.Length, FloatVector = embeddings },
                },
            },
            NumRows = (uint)templates.Length,
        };
    }

    private static FieldData Texts(string name, IEnumerable<string> texts) => new()
    {
        Type = MilvusCodes.VarChar,
        FieldName = name,
        Scalars = new ScalarField { StringData = new StringArray { Data = { texts } } },
    };
}
