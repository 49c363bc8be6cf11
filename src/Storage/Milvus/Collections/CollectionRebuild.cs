using AutoAttend.Contracts;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Milvus.Client;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>
/// Builds a model's collection beside the one in use and lets the alias name it. The one before is kept, so that there is a way back; what is
/// older goes when the next rebuild begins. Whoever writes names the alias, so everybody changes over at the same moment.
/// </summary>
internal sealed class CollectionRebuild(
    MilvusCollections collections, TemplateRows rows, Reconciliation reconciliation, ITemplateStore store, IOptions<MilvusOptions> options, TimeProvider time)
{
    public async Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation)
    {
        var alias = collections.AliasOf(modelId);
        var server = $"Milvus at {options.Value.Endpoint}";
        if (modelId.Length == 0 || await collections.Target(alias, cancellation) is not { } current)
            return new GalleryPlace($"{server}, no collection yet", null);
        var open = await collections.Prepare(alias, current, cancellation);
        var count = await rows.Count(current, cancellation);
        return new GalleryPlace($"{server}, {current}: {count} templates, {open.Index}, {open.Metric}", await Previous(alias, current, cancellation));
    }

    /// <exception cref="MilvusException">It cannot be built; the one in use stays.</exception>
    public async Task Run(string modelId, IProgress<int> filled, CancellationToken cancellation)
    {
        var alias = collections.AliasOf(modelId);
        var current = await collections.Target(alias, cancellation);
        if (await Dimension(modelId, alias, current, cancellation) is not { } dimension)
            return;
        var newest = await DropAllBut(alias, current, cancellation);
        var next = CollectionNames.Versioned(alias, newest + 1);
        try
        {
            await collections.Create(next, dimension, cancellation);
            await collections.Prepare(alias, next, cancellation);
            await reconciliation.Run(next, modelId, filled, cancellation);
        }
        catch
        {
            await Drop(next);
            throw;
        }
        await ChangeOver(alias, next, modelId, cancellation);
    }

    /// <exception cref="InvalidInputException">There is no collection to go back to.</exception>
    /// <exception cref="MilvusException">It cannot be gone back to; the one in use stays.</exception>
    public async Task RollBack(string modelId, CancellationToken cancellation)
    {
        var alias = collections.AliasOf(modelId);
        var current = await collections.Target(alias, cancellation);
        if (current is null || await Previous(alias, current, cancellation) is not { } previous)
            throw new InvalidInputException("Gallery", null, "there is no index of before; rebuild it instead.");
        await collections.Prepare(alias, previous, cancellation);
        await reconciliation.Run(previous, modelId, null, cancellation);
        await ChangeOver(alias, previous, modelId, cancellation);
    }

    // Whoever was enrolled or erased between the filling and the change, or by a call that was on its way just then, is seen to by the last look.
    private async Task ChangeOver(string alias, string collection, string modelId, CancellationToken cancellation)
    {
        await collections.Switch(alias, collection, cancellation);
        await reconciliation.Run(collection, modelId, null, cancellation);
        await Task.Delay(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time, cancellation);
        await reconciliation.Run(collection, modelId, null, cancellation);
    }

    private async Task<int?> Dimension(string modelId, string alias, string? current, CancellationToken cancellation)
    {
        await foreach (var template in store.ReadAll(modelId, cancellation))
            return template.Embedding.Length;
        return current is null ? null : (await collections.Prepare(alias, current, cancellation)).Dimension;
    }

    private async Task<int> DropAllBut(string alias, string? current, CancellationToken cancellation)
    {
        var newest = 0;
        foreach (var collection in await collections.All(cancellation))
        {
            if (CollectionNames.VersionOf(alias, collection) is not { } version)
                continue;
            newest = Math.Max(newest, version);
            if (collection != current)
                await collections.Drop(collection, cancellation);
        }
        return newest;
    }

    private async Task<string?> Previous(string alias, string current, CancellationToken cancellation) =>
        (await collections.All(cancellation))
        .Where(collection => collection != current && CollectionNames.VersionOf(alias, collection) is not null)
        .MaxBy(collection => CollectionNames.VersionOf(alias, collection));

    private async Task Drop(string collection)
    {
        try
        {
            await collections.Drop(collection, CancellationToken.None);
        }
        catch (MilvusException)
        {
            // The next rebuild drops it.
        }
    }
}
