using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Grains.Ports;

/// <summary>
/// The searchable index over all templates of the embedding model at work. What is promised of a change holds for the next search in the same
/// process; in the other processes of a cluster it holds for searches of <see cref="Freshness.Newest"/> at once, and for all within
/// seconds. That nobody erased is named in between is the person grain's part: it refuses the sighting.
/// </summary>
public interface IGallery
{
    /// <summary>Whether every stored template can be found.</summary>
    bool IsReady { get; }

    /// <summary>Why it is not ready, or what it has to do without; null when all is well.</summary>
    string? Problem { get; }

    /// <summary>Templates that can be found.</summary>
    int Count { get; }

    /// <summary>Opens the index for a model and fills it from the template store.</summary>
    Task Load(string modelId, int dimension, CancellationToken cancellation);

    /// <summary>Makes a template findable; when this returns, the next search finds it.</summary>
    /// <exception cref="GalleryUnavailableException">The index cannot be reached; the template is not findable yet.</exception>
    Task Upsert(Template template, CancellationToken cancellation);

    /// <exception cref="GalleryUnavailableException">The index cannot be reached; the template may still be found.</exception>
    Task Remove(string templateId, CancellationToken cancellation);

    /// <summary>Removes a person; when this returns, no search finds the person again.</summary>
    /// <exception cref="GalleryUnavailableException">The index cannot be reached; the person may still be found.</exception>
    Task Erase(string personId, CancellationToken cancellation);

    /// <summary>The nearest person for each embedding, in order; null where the gallery is empty.</summary>
    /// <exception cref="RecognitionUnavailableException">The gallery is not ready.</exception>
    Task<IReadOnlyList<Match?>> Search(IReadOnlyList<float[]> embeddings, Freshness freshness, CancellationToken cancellation);

    /// <summary>Where the index of a model is.</summary>
    /// <exception cref="GalleryUnavailableException">The index cannot be reached.</exception>
    Task<GalleryPlace> Describe(string modelId, CancellationToken cancellation);

    /// <summary>
    /// Builds a new index of a model from the template store beside the one in use, which it then takes the place of; nothing changes for searches
    /// before that, and nobody enrolled or erased meanwhile is missed.
    /// </summary>
    /// <param name="filled">Told how many templates are in it.</param>
    /// <exception cref="GalleryUnavailableException">The index cannot be reached; the one in use stays.</exception>
    Task Rebuild(string modelId, IProgress<int> filled, CancellationToken cancellation);

    /// <summary>Goes back to the index before the last rebuild, brought up to date.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    /// <exception cref="GalleryUnavailableException">The index cannot be reached; the one in use stays.</exception>
    Task RollBack(string modelId, CancellationToken cancellation);
}
