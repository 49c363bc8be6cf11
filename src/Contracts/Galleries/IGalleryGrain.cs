using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Contracts.Galleries;

/// <summary>The gallery as an administrator sees it. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IGalleryGrain")]
public interface IGalleryGrain : IGrainWithStringKey
{
    [Alias("GetStatus")]
    Task<GalleryStatus> GetStatus();

    /// <summary>
    /// Begins to make templates of the model at work for all kept photos, and to build a new index of them beside the one in use, which it then takes the
    /// place of. It goes on over a crash. Where a rebuild is under way, that one goes on.
    /// </summary>
    /// <exception cref="RecognitionUnavailableException">No embedding model is at work.</exception>
    [Alias("Rebuild")]
    Task<GalleryStatus> Rebuild();

    /// <summary>Stops a rebuild; the index in use stays.</summary>
    [Alias("Cancel")]
    Task<GalleryStatus> Cancel();

    /// <summary>Goes back to the index before the last rebuild, brought up to date; the other one is kept in its stead.</summary>
    /// <exception cref="InvalidInputException">There is none, or a rebuild is under way.</exception>
    /// <exception cref="GalleryUnavailableException">The gallery cannot be reached; nothing was changed.</exception>
    [Alias("RollBack")]
    Task<GalleryStatus> RollBack();
}
