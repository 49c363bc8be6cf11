using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Wire;
using AutoAttend.Vision.Matching;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus.Searching;

/// <summary>
/// Finds the nearest person of each embedding and how far everybody else lies behind. The nearest templates may all be one person's; then
/// that person is left out and searched past, so that somebody else is found or there is nobody.
/// </summary>
internal sealed class PersonSearch(MilvusClient client, IOptions<MilvusOptions> options)
{
    // More than a person has photos, so that nearly every search sees a second person at once.
    private const int Most = 24;

    // Faces of one call; a call may hold 16384, but its answer has to fit into the time that one answer may take.
    private const int Batch = 64;

    private readonly MilvusOptions settings = options.Value;

    /// <param name="consistency">How new the templates have to be (<see cref="MilvusCodes"/>).</param>
    /// <returns>For each embedding its match; null where the collection is empty.</returns>
    public async Task<IReadOnlyList<Match?>> Find(
        OpenCollection collection, IReadOnlyList<float[]> embeddings, int consistency, CancellationToken cancellation)
    {
        List<Match?> matches = [];
        foreach (var batch in embeddings.Chunk(Batch))
        {
            foreach (var (embedding, hits) in batch.Zip(await Search(collection, batch, consistency, null, cancellation)))
            {
                var nearest = Nearest.Of(hits);
                if (nearest is { NextCosine: null } alone)
                    nearest = alone with { NextCosine = await NextTo(collection, embedding, alone.PersonId, consistency, cancellation) };
                matches.Add(nearest?.ToMatch());
            }
        }
        return matches;
    }

    private async Task<float?> NextTo(OpenCollection collection, float[] embedding, string personId, int consistency, CancellationToken cancellation) =>
        (await Search(collection, [embedding], consistency, personId, cancellation))[0] is [var next, ..] ? next.Cosine : null;

    private async Task<IReadOnlyList<Hit[]>> Search(
        OpenCollection collection, float[][] embeddings, int consistency, string? without, CancellationToken cancellation)
    {
        var most = without is null ? Most : 1;
        var parameters = IndexShape.Searching(settings, collection.Index, most, everywhere: without is not null);
        var request = SearchRequests.Build(
            collection.Alias, CollectionShape.Embedding, CollectionShape.Person, embeddings, most, collection.Metric, parameters, consistency);
        request.Dsl = without is null ? "" : Expressions.OfOthers(without);
        var answer = await client.Ask((service, call) => service.SearchAsync(request, call), found => found.Status, cancellation);
        return ResultReader.Hits(answer.Results, embeddings.Length, collection.Metric);
    }
}
