using AutoAttend.Contracts;
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
    private volatile LoadedModel? filling;

    public bool IsReady => model is { Whole: true };

    public string? Problem => IsReady ? null : "The gallery is not loaded yet.";

    public int Count => model?.Gallery.Count ?? 0;

    public async Task Load(string modelId, int dimension, CancellationToken cancellation)
    {
        model = null;
        await Fill(new LoadedModel(modelId, dimension), null, cancellation);
    }

    public Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation) =>
        Task.FromResult(new GalleryPlace("In the memory of each process that recognises, exact", null));

    /// <summary>Reads everything again; the old gallery is searched until the new one is whole.</summary>
    public Task Rebuild(string modelId, IProgress<int> filled, CancellationToken cancellation) =>
        model is { } old && old.ModelId == modelId ? Fill(new LoadedModel(modelId, old.Gallery.Dimension), filled, cancellation) : Task.CompletedTask;

    public Task RollBack(string modelId, CancellationToken cancellation) =>
        throw new InvalidInputException("Gallery", null, "there is nothing to go back to: this gallery keeps no index.");

    /// <summary>Makes a template findable. Before a model is loaded, and for templates of other models, the store alone keeps it.</summary>
    public Task Upsert(Template template, CancellationToken cancellation)
    {
        Change(loaded => loaded.Upsert(template));
        return Task.CompletedTask;
    }

    public Task Remove(string templateId, CancellationToken cancellation)
    {
        Change(loaded => loaded.Remove(templateId));
        return Task.CompletedTask;
    }

    public Task Erase(string personId, CancellationToken cancellation)
    {
        Change(loaded => loaded.Erase(personId));
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

    private async Task Fill(LoadedModel loading, IProgress<int>? filled, CancellationToken cancellation)
    {
        filling = loading;
        await foreach (var template in store.ReadAll(loading.ModelId, cancellation))
        {
            lock (changing)
                loading.Fill(template);
        }
        lock (changing)
        {
            loading.Finish();
            (model, filling) = (loading, null);
        }
        filled?.Report(loading.Gallery.Count);
    }

    // The one that is being filled hears of changes too, and so does the one that is searched meanwhile.
    private void Change(Action<LoadedModel> change)
    {
        lock (changing)
        {
            foreach (var loaded in new[] { model, filling }.OfType<LoadedModel>())
                change(loaded);
        }
    }
}
