using System.Collections.Concurrent;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;

namespace AutoAttend.Storage.Milvus;

/// <summary>
/// Writes templates, from processes that recognise nobody too. Removing reaches every collection, also those of other models and those kept
/// to go back to. Every change may be repeated.
/// </summary>
internal sealed class GalleryWriter(MilvusCollections collections, TemplateRows rows)
{
    // A person has a handful of rows; more rounds mean that somebody keeps adding to an erased person.
    private const int MostRounds = 10;

    private readonly ConcurrentDictionary<string, OpenCollection> known = new();

    /// <exception cref="MilvusException">It was not written.</exception>
    public async Task Upsert(Template template, CancellationToken cancellation)
    {
        try
        {
            await rows.Upsert(await AliasOf(template, cancellation), [template], cancellation);
        }
        catch (MilvusException missing) when (missing.Code == MilvusCodes.CollectionNotFound)
        {
            // Dropped behind our back.
            known.TryRemove(template.ModelId, out _);
            await rows.Upsert(await AliasOf(template, cancellation), [template], cancellation);
        }
    }

    /// <exception cref="MilvusException">It may still be there.</exception>
    public Task Remove(string templateId, CancellationToken cancellation) =>
        InEach(collection => rows.Remove(collection, [templateId], cancellation), cancellation);

    /// <summary>Removes a person and reads strongly that nothing is left.</summary>
    /// <exception cref="MilvusException">Something may be left.</exception>
    public Task Erase(string personId, CancellationToken cancellation) => InEach(collection => Erase(collection, personId, cancellation), cancellation);

    private async Task Erase(string collection, string personId, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var left = await OfPerson(collection, personId, cancellation);
            if (left.Count == 0)
                return;
            await rows.Remove(collection, left, cancellation);
        }
        throw new MilvusException($"a person's templates are still in {collection} after they were removed {MostRounds} times");
    }

    private async Task<IReadOnlyList<string>> OfPerson(string collection, string personId, CancellationToken cancellation)
    {
        try
        {
            return await rows.OfPerson(collection, personId, cancellation);
        }
        catch (MilvusException released) when (released.Code == MilvusCodes.NotLoaded)
        {
            await collections.Load(collection, cancellation);
            return await rows.OfPerson(collection, personId, cancellation);
        }
    }

    private async Task InEach(Func<string, Task> change, CancellationToken cancellation)
    {
        foreach (var collection in await collections.All(cancellation))
        {
            try
            {
                await change(collection);
            }
            catch (MilvusException dropped) when (dropped.Code == MilvusCodes.CollectionNotFound)
            {
            }
        }
    }

    private async Task<string> AliasOf(Template template, CancellationToken cancellation)
    {
        if (!known.TryGetValue(template.ModelId, out var open))
            known[template.ModelId] = open = await collections.Open(template.ModelId, template.Embedding.Length, cancellation);
        return open.Alias;
    }
}
