namespace AutoAttend.Contracts.Recognition;

/// <summary>The gallery's index cannot be reached, so that faces can be neither added to it nor taken out. Nothing is lost; try again later.</summary>
[GenerateSerializer, Alias("AutoAttend.GalleryUnavailable")]
public sealed class GalleryUnavailableException : Exception
{
    public GalleryUnavailableException()
    {
    }

    /// <param name="message">Which server, and why, in words for the operator.</param>
    public GalleryUnavailableException(string message)
        : base(message)
    {
    }

    public GalleryUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
