using System.Collections.Concurrent;
using System.Numerics.Tensors;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryGallery(Faults faults) : IGallery
{
    private readonly ConcurrentDictionary<string, Template> _templates = new();

    public bool IsReady => true;

    public string? Problem => null;

    public int Count => _templates.Count;

    /// <summary>Whether nothing can be put in.</summary>
    public bool IsAway { get; set; }

    public IReadOnlyCollection<Template> All => [.. _templates.Values];

    public Task Load(string modelId, int dimension, CancellationToken cancellation) => Task.CompletedTask;

    public Task Upsert(Template template, CancellationToken cancellation)
    {
        faults.Pass("IGallery.Upsert");
        if (IsAway)
            throw new GalleryUnavailableException("The gallery is away.");
        _templates[template.Id] = template;
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        faults.Pass("IGallery.Remove");
        _templates.TryRemove(templateId, out _);
        return Task.CompletedTask;
    }

    public Task Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("IGallery.Erase");
        foreach (var template in All.Where(template => template.PersonId == personId))
            _templates.TryRemove(template.Id, out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Match?>>(embeddings.Select(Nearest).ToArray());

    /// <summary>The models that a new index was built of.</summary>
    public List<string> Rebuilt { get; } = [];

    /// <summary>Holds rebuilds up until it completes.</summary>
    public Task RebuildsWait { get; set; } = Task.CompletedTask;

    public Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation) =>
        Task.FromResult(new GalleryPlace("In the test", Rebuilt.Count > 0 ? "the one before" : null));

    public async Task Rebuild(string modelId, IProgress<int> filled, CancellationToken cancellation)
    {
        faults.Pass("IGallery.Rebuild");
        filled.Report(Count);
        await RebuildsWait.WaitAsync(cancellation);
        Rebuilt.Add(modelId);
    }

    public Task RollBack(string modelId, CancellationToken cancellation)
    {
        Rebuilt.Clear();
        return Task.CompletedTask;
    }

    private Match? Nearest(float[] embedding)
    {
        var people = All
            .GroupBy(template => template.PersonId)
            .Select(person => (person.Key, Cosine: person.Max(template => TensorPrimitives.Dot<float>(template.Embedding, embedding))))
            .OrderByDescending(person => person.Cosine)
            .ToArray();
        return people switch
        {
            [] => null,
            [var only] => new Match(only.Key, only.Cosine, 2),
            [var best, var next, ..] => new Match(best.Key, best.Cosine, best.Cosine - next.Cosine),
        };
    }
}
