using AutoAttend.Vision.Matching;

namespace AutoAttend.Grains.Ports;

/// <summary>The searchable index over all templates of the embedding model at work.</summary>
public interface IGallery
{
    /// <summary>Whether every stored template can be found.</summary>
    bool IsReady { get; }

    /// <summary>Templates that can be found.</summary>
    int Count { get; }

    /// <summary>Opens the index for a model and fills it from the template store.</summary>
    Task Load(string modelId, int dimension, CancellationToken cancellation);

    /// <summary>Makes a template findable; when this returns, the next search finds it.</summary>
    Task Upsert(Template template, CancellationToken cancellation);

    Task Remove(string templateId, CancellationToken cancellation);

    /// <summary>Removes a person; when this returns, no search finds the person again.</summary>
    Task Erase(string personId, CancellationToken cancellation);

    /// <summary>The nearest person for each embedding, in order; null where the gallery is empty.</summary>
    Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, CancellationToken cancellation);
}
