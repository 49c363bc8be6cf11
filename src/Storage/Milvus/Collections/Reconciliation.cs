using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>
/// Brings a collection in step with the template store while people are enrolled and erased. The collection is listed before the store is
/// read, and whatever was added is looked up in the store again after it: so nobody who was erased meanwhile stays or comes back.
/// </summary>
internal sealed class Reconciliation(TemplateRows rows, ITemplateStore store)
{
    private const int Batch = 500;

    /// <summary>Adds what is missing and removes what the store does not have.</summary>
    /// <param name="progress">Told how many templates of the store are known to be in the collection.</param>
    /// <returns>How many templates the store has of the model.</returns>
    public async Task<int> Run(string collection, string modelId, IProgress<int>? progress, CancellationToken cancellation)
    {
        var listed = await rows.All(collection, cancellation);
        List<Template> missing = [];
        var stored = 0;
        await foreach (var template in store.ReadAll(modelId, cancellation))
        {
            stored++;
            if (listed.Remove(template.Id))
            {
                Report(progress, stored);
                continue;
            }
            missing.Add(template);
            if (missing.Count < Batch)
                continue;
            await Add(collection, missing, cancellation);
            missing.Clear();
            progress?.Report(stored);
        }
        await Add(collection, missing, cancellation);
        await rows.Remove(collection, listed, cancellation);
        progress?.Report(stored);
        return stored;
    }

    private async Task Add(string collection, List<Template> templates, CancellationToken cancellation)
    {
        await rows.Upsert(collection, templates, cancellation);
        List<string> gone = [];
        foreach (var template in templates)
        {
            if (await store.Get(template.Id, template.ModelId, cancellation) is null)
                gone.Add(template.Id);
        }
        await rows.Remove(collection, gone, cancellation);
    }

    private static void Report(IProgress<int>? progress, int stored)
    {
        if (stored % Batch == 0)
            progress?.Report(stored);
    }
}
