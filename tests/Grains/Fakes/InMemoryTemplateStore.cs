using System.Collections.Concurrent;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryTemplateStore(Faults faults) : ITemplateStore
{
    private readonly ConcurrentDictionary<string, Template> _templates = new();

    public IReadOnlyCollection<Template> All => [.. _templates.Values];

    public Task Put(Template template, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Put");
        _templates[template.Id] = template;
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Remove");
        _templates.TryRemove(templateId, out _);
        return Task.CompletedTask;
    }

    public Task<int> Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("ITemplateStore.Erase");
        return Task.FromResult(All.Count(template => template.PersonId == personId && _templates.TryRemove(template.Id, out _)));
    }

    public Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) =>
        Task.FromResult(_templates.TryGetValue(templateId, out var template) && template.ModelId == modelId ? template : null);

    public async IAsyncEnumerable<Template> ReadAll(
        string modelId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var template in All.Where(template => template.ModelId == modelId))
            yield return template;
    }
}
