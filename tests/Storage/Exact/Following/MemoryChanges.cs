using System.Runtime.CompilerServices;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;

namespace AutoAttend.Storage.Tests.Exact.Following;

/// <summary>A shared template store with its changes, in memory; it can forget, be cut off and keep its news to itself.</summary>
internal sealed class MemoryChanges : ITemplateStore, ITemplateChanges
{
    private readonly Lock changing = new();
    private readonly Dictionary<(string Id, string Model), Template> templates = [];
    private readonly List<TemplateChange> changes = [];
    private readonly List<Action> watchers = [];
    private long version;

    /// <summary>Whether nothing can be read or written.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether nobody is told of changes.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Runs before each template that is handed out.</summary>
    public Func<Template, Task>? Reading { get; set; }

    /// <summary>How many times everything was read.</summary>
    public int Readings { get; private set; }

    /// <summary>Forgets all changes, among them one that nobody can have read.</summary>
    public void Forget()
    {
        lock (changing)
        {
            changes.Clear();
            version++;
        }
    }

    /// <summary>Begins anew with nothing, as a Redis without its files does.</summary>
    public void Lose()
    {
        lock (changing)
        {
            templates.Clear();
            changes.Clear();
            version = 0;
        }
    }

    public Task Put(Template template, CancellationToken cancellation)
    {
        lock (changing)
            templates[(template.Id, template.ModelId)] = template;
        return Tell(TemplateChangeKind.Put, template.Id, template.ModelId);
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        RemoveWhere(template => template.Id == templateId);
        return Tell(TemplateChangeKind.Removed, templateId);
    }

    public async Task<int> Erase(string personId, CancellationToken cancellation)
    {
        var gone = RemoveWhere(template => template.PersonId == personId);
        await Tell(TemplateChangeKind.Erased, personId);
        return gone;
    }

    public Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation)
    {
        RequireHere();
        lock (changing)
            return Task.FromResult(templates.GetValueOrDefault((templateId, modelId)));
    }

    public async IAsyncEnumerable<Template> ReadAll(string modelId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RequireHere();
        Readings++;
        Template[] all;
        lock (changing)
            all = [.. templates.Values.Where(template => template.ModelId == modelId)];
        foreach (var template in all)
        {
            if (Reading is { } reading)
                await reading(template);
            yield return template;
        }
    }

    public Task<long> Newest(CancellationToken cancellation)
    {
        RequireHere();
        lock (changing)
            return Task.FromResult(version);
    }

    public Task<IReadOnlyList<TemplateChange>> ReadAfter(long version, CancellationToken cancellation)
    {
        RequireHere();
        lock (changing)
            return Task.FromResult<IReadOnlyList<TemplateChange>>([.. changes.Where(change => change.Version > version).Take(3)]);
    }

    public Task AnnounceRemoval(string templateId, CancellationToken cancellation) => Tell(TemplateChangeKind.Removed, templateId);

    public Task AnnounceErasure(string personId, CancellationToken cancellation) => Tell(TemplateChangeKind.Erased, personId);

    public Task AnnounceReset(CancellationToken cancellation) => Tell(TemplateChangeKind.Reset, "");

    public Task<IAsyncDisposable> Watch(Action changed, CancellationToken cancellation)
    {
        RequireHere();
        lock (changing)
            watchers.Add(changed);
        return Task.FromResult<IAsyncDisposable>(new Watching(() =>
        {
            lock (changing)
                watchers.Remove(changed);
        }));
    }

    private int RemoveWhere(Func<Template, bool> gone)
    {
        RequireHere();
        lock (changing)
            return templates.Values.Where(gone).ToArray().Count(template => templates.Remove((template.Id, template.ModelId)));
    }

    private Task Tell(TemplateChangeKind kind, string id, string modelId = "")
    {
        RequireHere();
        Action[] told;
        lock (changing)
        {
            changes.Add(new TemplateChange(++version, kind, id, modelId));
            told = IsSilent ? [] : [.. watchers];
        }
        foreach (var watcher in told)
            watcher();
        return Task.CompletedTask;
    }

    private void RequireHere()
    {
        if (IsAway)
            throw new IOException("the store is away");
    }

    private sealed class Watching(Action end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            end();
            return ValueTask.CompletedTask;
        }
    }
}
