using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>A template store that several houses can share.</summary>
internal sealed class MemoryTemplates : ITemplateStore
{
    private readonly ConcurrentDictionary<(string Id, string Model), Template> templates = new();

    /// <summary>Runs each time before a template is handed out.</summary>
    public Func<Template, Task>? Reading { get; set; }

    public Task Put(Template template, CancellationToken cancellation)
    {
        templates[(template.Id, template.ModelId)] = template;
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        foreach (var key in templates.Keys.Where(key => key.Id == templateId))
            templates.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task<int> Erase(string personId, CancellationToken cancellation) => Task.FromResult(
        templates.Where(entry => entry.Value.PersonId == personId).Count(entry => templates.TryRemove(entry.Key, out _)));

    public Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) =>
        Task.FromResult(templates.GetValueOrDefault((templateId, modelId)));

    public async IAsyncEnumerable<Template> ReadAll(string modelId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var template in templates.Values.Where(template => template.ModelId == modelId).OrderBy(template => template.Id, StringComparer.Ordinal))
        {
            if (Reading is { } reading)
                await reading(template);
            yield return template;
        }
    }
}
