using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Wire;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>
/// Makes, indexes, loads and switches collections. Every step looks first and may be repeated: several processes do the same at the same time,
/// and servers differ in whether doing something twice is an error.
/// </summary>
internal sealed class MilvusCollections(MilvusClient client, IOptions<MilvusOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly MilvusOptions settings = options.Value;

    public string AliasOf(string modelId) => CollectionNames.Alias(settings.Prefix, modelId);

    /// <summary>Opens a model's collection and makes it where there is none.</summary>
    /// <exception cref="MilvusException">It cannot be opened, or holds embeddings of another length.</exception>
    public async Task<OpenCollection> Open(string modelId, int dimension, CancellationToken cancellation)
    {
        var alias = AliasOf(modelId);
        if (await Target(alias, cancellation) is not { } target)
        {
            target = CollectionNames.Versioned(alias, 1);
            await Create(target, dimension, cancellation);
            await Switch(alias, target, cancellation);
        }
        var open = await Prepare(alias, target, cancellation);
        return open.Dimension == dimension
            ? open
            : throw new MilvusException(
                $"collection {target} holds embeddings of {open.Dimension} numbers, the model makes {dimension}; rename it or set another AutoAttend:Milvus:Prefix");
    }

    /// <summary>The collection behind an alias; null where there is none.</summary>
    public async Task<string?> Target(string alias, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.Ask(
                (service, call) => service.DescribeAliasAsync(new DescribeAliasRequest { Alias = alias }, call), found => found.Status, cancellation);
            return answer.Collection.Length > 0 ? answer.Collection : null;
        }
        catch (MilvusException missing) when (missing.Code is MilvusCodes.AliasNotFound or MilvusCodes.CollectionNotFound)
        {
            return null;
        }
    }

    /// <summary>Makes an empty collection unless it is there.</summary>
    public async Task Create(string collection, int dimension, CancellationToken cancellation)
    {
        if (await Exists(collection, cancellation))
            return;
        try
        {
            await client.Do((service, call) => service.CreateCollectionAsync(CollectionShape.Create(collection, dimension), call), cancellation);
        }
        catch (MilvusException refused) when (refused is { IsAway: false })
        {
            // Another process may have been quicker; some servers call that an error.
            if (!await Exists(collection, cancellation))
                throw;
        }
    }

    /// <summary>Indexes and loads a collection, and waits until it is loaded.</summary>
    public async Task<OpenCollection> Prepare(string alias, string collection, CancellationToken cancellation)
    {
        var described = await client.Ask(
            (service, call) => service.DescribeCollectionAsync(new DescribeCollectionRequest { CollectionName = collection }, call),
            answer => answer.Status,
            cancellation);
        if (CollectionShape.DimensionOf(described.Schema) is not { } dimension)
            throw new MilvusException($"collection {collection} was made by something else; set another AutoAttend:Milvus:Prefix");
        var index = await Index(collection, cancellation);
        if (index is null)
        {
            await client.Do((service, call) => service.CreateIndexAsync(IndexShape.Create(collection, settings), call), cancellation);
            index = await Index(collection, cancellation)
                ?? throw new MilvusException($"collection {collection} has no index although one was made") { MaySucceedLater = true };
        }
        if (index.State == MilvusCodes.IndexFailed)
            throw new MilvusException($"the index of {collection} could not be built ({index.IndexStateFailReason})");
        await Load(collection, cancellation);
        return new OpenCollection(
            alias, collection, dimension, IndexShape.Read(index, "index_type") ?? settings.Index, IndexShape.Read(index, "metric_type") ?? settings.Metric);
    }

    /// <summary>Lets an alias name a collection from now on, at once for everybody.</summary>
    public async Task Switch(string alias, string collection, CancellationToken cancellation)
    {
        try
        {
            if (await Target(alias, cancellation) is null)
            {
                await client.Do(
                    (service, call) => service.CreateAliasAsync(new CreateAliasRequest { Alias = alias, CollectionName = collection }, call), cancellation);
                return;
            }
        }
        catch (MilvusException quicker) when (quicker.Code == MilvusCodes.AliasExists)
        {
        }
        await client.Do((service, call) => service.AlterAliasAsync(new AlterAliasRequest { Alias = alias, CollectionName = collection }, call), cancellation);
    }

    /// <summary>Every collection of this installation, of whatever model.</summary>
    public async Task<IReadOnlyList<string>> All(CancellationToken cancellation)
    {
        var answer = await client.Ask(
            (service, call) => service.ShowCollectionsAsync(new ShowCollectionsRequest(), call), shown => shown.Status, cancellation);
        return [.. answer.CollectionNames.Where(name => CollectionNames.IsOurs(settings.Prefix, name)).Order(StringComparer.Ordinal)];
    }

    public Task Drop(string collection, CancellationToken cancellation) => client.Do(
        (service, call) => service.DropCollectionAsync(new DropCollectionRequest { CollectionName = collection }, call), cancellation);

    /// <summary>Loads a collection. Servers differ in whether they remember that over a restart, so it is asked for at every start.</summary>
    public async Task Load(string collection, CancellationToken cancellation)
    {
        await client.Do((service, call) => service.LoadCollectionAsync(new LoadCollectionRequest { CollectionName = collection }, call), cancellation);
        while (!await IsLoaded(collection, cancellation))
            await Task.Delay(Poll, time, cancellation);
    }

    private async Task<bool> IsLoaded(string collection, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.Ask(
                (service, call) => service.GetLoadStateAsync(new GetLoadStateRequest { CollectionName = collection }, call), state => state.Status, cancellation);
            return answer.State == MilvusCodes.LoadStateLoaded;
        }
        catch (MilvusException notYet) when (notYet.Code == MilvusCodes.NotLoaded)
        {
            return false;
        }
    }

    private async Task<bool> Exists(string collection, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.Ask(
                (service, call) => service.HasCollectionAsync(new HasCollectionRequest { CollectionName = collection }, call), has => has.Status, cancellation);
            return answer.Value;
        }
        catch (MilvusException missing) when (missing.Code == MilvusCodes.CollectionNotFound)
        {
            return false;
        }
    }

    private async Task<IndexDescription?> Index(string collection, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.Ask(
                (service, call) => service.DescribeIndexAsync(
                    new DescribeIndexRequest { CollectionName = collection, FieldName = CollectionShape.Embedding }, call),
                described => described.Status,
                cancellation);
            return answer.IndexDescriptions.FirstOrDefault(index => index.FieldName is CollectionShape.Embedding or "");
        }
        catch (MilvusException missing) when (missing.Code == MilvusCodes.IndexNotFound)
        {
            return null;
        }
    }
}
