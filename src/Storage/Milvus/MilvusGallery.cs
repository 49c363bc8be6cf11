using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Searching;
using AutoAttend.Vision.Matching;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus;

/// <summary>
/// The gallery in Milvus, one collection for each embedding model. While Milvus is away the process' own gallery answers, if it keeps one.
/// </summary>
internal sealed class MilvusGallery(
    GalleryWriter writer,
    MilvusCollections collections,
    TemplateRows rows,
    Reconciliation reconciliation,
    CollectionRebuild rebuilding,
    PersonSearch search,
    MilvusState state,
    IOptions<MilvusOptions> options,
    TimeProvider time,
    IOwnGallery? own = null) : IGallery, IDisposable
{
    // Longer than the 5 s by which Milvus' bounded reads lag: what this process has changed it sees itself.
    private static readonly TimeSpan StrongAfterChange = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim opening = new(1);
    private volatile LoadedCollection? loaded;
    private (string Id, int Dimension)? model;
    private long lastChange = long.MinValue;

    /// <summary>Whether Milvus has been reached and everybody can be found, here or there.</summary>
    public bool IsReady => loaded is not null && (state.Problem is null || own is { IsReady: true });

    public string? Problem => state.Problem is { } problem
        ? own is { IsReady: true } ? $"{problem} Meanwhile each process searches its own copy, and new photos wait." : problem
        : loaded is null ? "The gallery is not loaded yet." : null;

    public int Count => state.Problem is null && loaded is { } at ? at.Count : own?.Count ?? 0;

    /// <summary>Opens the model's collection. Where this process keeps a gallery of its own, that is enough to begin with, and Milvus may come later.</summary>
    /// <exception cref="GalleryUnavailableException">Milvus cannot be used and there is no gallery beside it.</exception>
    public async Task Load(string modelId, int dimension, CancellationToken cancellation)
    {
        if (own is not null)
            await own.Load(modelId, dimension, cancellation);
        (loaded, model) = (null, (modelId, dimension));
        try
        {
            await Refresh(cancellation);
            state.Answered();
        }
        catch (MilvusException failure)
        {
            state.Failed(failure);
            if (own is null)
                throw state.Unavailable(failure);
        }
    }

    /// <summary>Opens the collection if that is still to be done or another one has taken its place; does nothing in a process that recognises nobody.</summary>
    /// <exception cref="MilvusException">Milvus cannot be used.</exception>
    public async Task Refresh(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            if (model is not var (id, dimension))
                return;
            var at = loaded;
            if (at is null || state.Problem is not null || await collections.Target(at.Collection.Alias, cancellation) != at.Collection.Name)
            {
                var opened = await collections.Open(id, dimension, cancellation);
                // A server may come back with less than it had.
                if (at?.Collection != opened || own is not { IsReady: true } || await rows.Count(opened.Name, cancellation) != own.Count)
                    await reconciliation.Run(opened.Name, id, null, cancellation);
                at = new LoadedCollection(opened, 0);
            }
            loaded = at with { Count = await rows.Count(at.Collection.Name, cancellation) };
        }
        finally
        {
            opening.Release();
        }
    }

    public async Task Upsert(Template template, CancellationToken cancellation)
    {
        if (own is not null)
            await own.Upsert(template, cancellation);
        await Change(() => writer.Upsert(template, cancellation));
    }

    public async Task Remove(string templateId, CancellationToken cancellation)
    {
        if (own is not null)
            await own.Remove(templateId, cancellation);
        await Change(() => writer.Remove(templateId, cancellation));
    }

    public async Task Erase(string personId, CancellationToken cancellation)
    {
        if (own is not null)
            await own.Erase(personId, cancellation);
        await Change(() => writer.Erase(personId, cancellation));
    }

    public async Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness, CancellationToken cancellation)
    {
        if (state.Problem is null && loaded is { } at)
        {
            try
            {
                return await search.Find(at.Collection, embeddings, Consistency(freshness), cancellation);
            }
            catch (MilvusException failure)
            {
                state.Failed(failure);
            }
        }
        return own is { IsReady: true }
            ? await own.Search(embeddings, freshness, cancellation)
            : throw new RecognitionUnavailableException(Problem ?? "The gallery is not loaded yet.");
    }

    public async Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation)
    {
        try
        {
            return await rebuilding.Describe(modelId, cancellation);
        }
        catch (MilvusException failure)
        {
            throw state.Unavailable(failure);
        }
    }

    public async Task Rebuild(string modelId, IProgress<int> filled, CancellationToken cancellation)
    {
        if (own is not null)
            await own.Rebuild(modelId, new Progress<int>(), cancellation);
        await Change(() => rebuilding.Run(modelId, filled, cancellation));
        await Change(() => Refresh(cancellation));
    }

    public async Task RollBack(string modelId, CancellationToken cancellation)
    {
        await Change(() => rebuilding.RollBack(modelId, cancellation));
        await Change(() => Refresh(cancellation));
    }

    public void Dispose() => opening.Dispose();

    private async Task Change(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (MilvusException failure)
        {
            if (failure.IsAway)
                state.Failed(failure);
            throw state.Unavailable(failure);
        }
        finally
        {
            Volatile.Write(ref lastChange, time.GetTimestamp());
        }
    }

    private int Consistency(Freshness freshness)
    {
        var changed = Volatile.Read(ref lastChange);
        if (freshness == Freshness.Newest || (changed != long.MinValue && time.GetElapsedTime(changed) < StrongAfterChange))
            return MilvusCodes.Strong;
        return options.Value.Consistency switch
        {
            "Strong" => MilvusCodes.Strong,
            "Eventually" => MilvusCodes.Eventually,
            _ => MilvusCodes.Bounded,
        };
    }

    private sealed record LoadedCollection(OpenCollection Collection, int Count);
}
