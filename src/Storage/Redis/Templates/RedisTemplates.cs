using System.Globalization;
using System.Runtime.CompilerServices;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Templates;

/// <summary>
/// Templates that every process of a cluster shares: one hash for each model, its values <see cref="TemplateValue"/>. The news of a change is written
/// with it, by one script, so that any number of writers are safe; a change's id in the stream is its version.
/// </summary>
internal sealed class RedisTemplates(RedisConnection redis, RedisKeys keys, RedisForgetting forgetting) : ITemplateStore, ITemplateChanges
{
    // 100 bytes each. Whoever has missed more than these reads everything again, which is quicker by then.
    private const int ChangesRemembered = 20_000;

    private const int Page = 500;

    private static readonly RedisScript PutOne = new("templates", "templates-put");
    private static readonly RedisScript RemoveOne = new("templates", "templates-remove");
    private static readonly RedisScript ErasePerson = new("templates", "templates-erase");
    private static readonly RedisScript Announce = new("templates", "templates-announce");

    public Task Put(Template template, CancellationToken cancellation) =>
        Run(PutOne, cancellation, template.Id, template.ModelId, template.PersonId, TemplateValue.Write(template));

    public async Task Remove(string templateId, CancellationToken cancellation)
    {
        await Run(RemoveOne, cancellation, templateId);
        forgetting.Soon();
    }

    public async Task<int> Erase(string personId, CancellationToken cancellation)
    {
        var gone = (int)await Run(ErasePerson, cancellation, personId);
        forgetting.Soon();
        return gone;
    }

    public async Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) =>
        (byte[]?)await redis.Database.HashGetAsync(Model(modelId), templateId).WaitAsync(cancellation) is { } value
            ? TemplateValue.Read(templateId, modelId, value)
            : null;

    /// <summary>All templates of a model; one may come twice.</summary>
    public async IAsyncEnumerable<Template> ReadAll(string modelId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entries = redis.Database.HashScanAsync(Model(modelId), pageSize: Page);
        await foreach (var entry in entries.WithCancellation(cancellation))
            yield return TemplateValue.Read(entry.Name!, modelId, (byte[])entry.Value!);
    }

    public async Task<long> Newest(CancellationToken cancellation) => (long)await redis.Database.StringGetAsync(keys["templates:version"]).WaitAsync(cancellation);

    public async Task<IReadOnlyList<TemplateChange>> ReadAfter(long version, CancellationToken cancellation)
    {
        // Ids are VERSION-0, so this is the least after it.
        var after = string.Create(CultureInfo.InvariantCulture, $"{version}-1");
        var entries = await redis.Database.StreamRangeAsync(keys["templates:changes"], minId: after, count: Page).WaitAsync(cancellation);
        return [.. entries.Select(Read)];
    }

    public Task AnnounceRemoval(string templateId, CancellationToken cancellation) => Run(Announce, cancellation, "removed", templateId);

    public Task AnnounceErasure(string personId, CancellationToken cancellation) => Run(Announce, cancellation, "erased", personId);

    public Task AnnounceReset(CancellationToken cancellation) => Run(Announce, cancellation, "reset", "");

    public async Task<IAsyncDisposable> Watch(Action changed, CancellationToken cancellation)
    {
        var queue = await redis.Multiplexer.GetSubscriber().SubscribeAsync(RedisChannel.Literal(keys.Prefix + "templates:changed")).WaitAsync(cancellation);
        queue.OnMessage(_ => changed());
        return new Watching(queue);
    }

    private RedisKey Model(string modelId) => keys[$"templates:model:{modelId}"];

    private Task<RedisResult> Run(RedisScript script, CancellationToken cancellation, params RedisValue[] own) =>
        script.Run(redis.Database, keys, [ChangesRemembered, .. own]).WaitAsync(cancellation);

    private static TemplateChange Read(StreamEntry entry)
    {
        var id = entry.Id.ToString();
        var kind = (string?)entry["kind"] switch
        {
            "put" => TemplateChangeKind.Put,
            "erased" => TemplateChangeKind.Erased,
            "reset" => TemplateChangeKind.Reset,
            _ => TemplateChangeKind.Removed,
        };
        return new TemplateChange(long.Parse(id.AsSpan(0, id.IndexOf('-')), CultureInfo.InvariantCulture), kind, entry["id"]!, entry["model"]!);
    }

    private sealed class Watching(ChannelMessageQueue queue) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await queue.UnsubscribeAsync();
    }
}
