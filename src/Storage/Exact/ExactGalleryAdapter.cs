using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Exact;

/// <summary>
/// The gallery in this process, filled from the template store. It is searched only when it is whole: with some people missing, the margin
/// to the next person would come out too large, and somebody could be wrongly named.
/// </summary>
internal sealed class ExactGalleryAdapter(ITemplateStore store) : IOwnGallery, IDisposable
{
    private readonly Lock changing = new();
    private volatile LoadedModel? model;

    public bool IsReady => model is { Whole: true };

    public string? Problem => IsReady ? null : "The gallery is not loaded yet.";

    public int Count => model?.Gallery.Count ?? 0;

    public async Task Load(string modelId, int dimension, CancellationToken cancellation)
    {
        var loading = new LoadedModel(modelId, dimension);
        lock (changing)
            model = loading;
        await foreach (var template in store.ReadAll(modelId, cancellation))
        {
            lock (changing)
                loading.Fill(template);
        }
        lock (changing)
            loading.Finish();
    }

    /// <summary>Makes a template findable. Before a model is loaded, and for templates of other models, the store alone keeps it.</summary>
    public Task Upsert(Template template, CancellationToken cancellation)
    {
        lock (changing)
            model?.Upsert(template);
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        lock (changing)
            model?.Remove(templateId);
        return Task.CompletedTask;
    }

    public Task Erase(string personId, CancellationToken cancellation)
    {
        lock (changing)
            model?.Erase(personId);
        return Task.CompletedTask;
    }

    /// <exception cref="RecognitionUnavailableException">The gallery is not loaded yet.</exception>
    public Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness, CancellationToken cancellation)
    {
        if (model is not { Whole: true } whole)
            throw new RecognitionUnavailableException("The gallery is still being loaded.");
        return Task.FromResult<IReadOnlyList<Match?>>([.. embeddings.Select(embedding => whole.Gallery.Search(embedding))]);
    }

    public void Dispose() => model?.Gallery.Dispose();
}
