namespace AutoAttend.Contracts.People;

/// <summary>A photo that was accepted.</summary>
/// <param name="Id">Stable; also the id of its evidence picture.</param>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="FacePixels">Width of the face.</param>
/// <param name="ModelId">The embedding model of its template.</param>
/// <param name="AddedAt">When.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.EnrolledPhoto")]
public sealed record EnrolledPhoto(string Id, string FileName, float FacePixels, string ModelId, DateTimeOffset AddedAt)
{
    /// <summary>Whether the photo is kept, but the gallery's index could not be reached yet: it is tried again until it is in.</summary>
    [Id(0)]
    public bool Waiting { get; init; }
}
