using System.Collections.Concurrent;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryTemplateStore(Faults faults) : ITemplateStore
{
    private readonly ConcurrentDictionary<(string Id, string ModelId), Template> _templates = new();

    public IReadOnlyCollection<Template> All => [.. _templates.Values];

    public Task Put(Template template, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Put");
        _templates[(template.Id, template.ModelId)] = template;
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Remove");
        foreach (var key in _templates.Keys.Where(key => key.Id == templateId))
            _templates.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task<int> Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Erase");
        return Task.FromResult(All.Count(template => template.PersonId == personId && _templates.TryRemove((template.Id, template.ModelId), out _)));
    }

    public Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) =>
        Task.FromResult(_templates.GetValueOrDefault((templateId, modelId)));

    public async IAsyncEnumerable<Template> ReadAll(
        string modelId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var template in All.Where(template => template.ModelId == modelId))
            yield return template;
    }
}
