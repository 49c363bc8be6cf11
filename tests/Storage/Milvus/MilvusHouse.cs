using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact;
using AutoAttend.Storage.Milvus;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>A process of its own as far as the gallery goes: the adapter as a host registers it, over a template store and a Milvus.</summary>
internal sealed class MilvusHouse : IAsyncDisposable
{
    public const string Model = "model-1";

    private readonly ServiceProvider services;

    /// <param name="templates">Shared with other houses, as a cluster's is; by default one in memory.</param>
    public MilvusHouse(string endpoint, string prefix, ITemplateStore? templates = null, Action<MilvusOptions>? configure = null)
    {
        Prefix = prefix;
        Templates = templates ?? new MemoryTemplates();
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Templates)
            .AddLogging(logging => logging.AddProvider(Log))
            .AddExactGallery()
            .AddMilvusGallery()
            .Configure<MilvusOptions>(options =>
            {
                (options.Endpoint, options.Prefix, options.OwnGallery) = (endpoint, prefix, false);
                // Patient with a busy machine; tests of timeouts set their own.
                options.TimeoutSeconds = 20;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
    }

    public string Prefix { get; }

    public ITemplateStore Templates { get; }

    public LogLines Log { get; } = new();

    public IGallery Gallery => Get<IGallery>();

    public MilvusCollections Collections => Get<MilvusCollections>();

    public TemplateRows Rows => Get<TemplateRows>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Starts what watches the server, as a host does.</summary>
    public Task Watch() => services.GetServices<IHostedService>().OfType<MilvusWatch>().Single().StartAsync(default);

    /// <summary>Stores a template and makes it findable, as a person's grain does.</summary>
    public async Task Enrol(Template template)
    {
        await Templates.Put(template, default);
        await Gallery.Upsert(template, default);
    }

    public async Task<Vision.Matching.Match?> Search(float[] embedding, Freshness freshness = Freshness.Newest) =>
        (await Gallery.Search([embedding], freshness, default))[0];

    /// <summary>Removes what the test made on the server.</summary>
    public async Task CleanUp()
    {
        var client = Get<MilvusClient>();
        var names = await Collections.All(default);
        foreach (var alias in names.Select(name => name[..name.LastIndexOf("_v", StringComparison.Ordinal)]).Distinct())
            await client.Do((service, call) => service.DropAliasAsync(new DropAliasRequest { Alias = alias }, call), default);
        foreach (var name in names)
            await Collections.Drop(name, default);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StopAsync(default);
        await services.DisposeAsync();
    }
}
