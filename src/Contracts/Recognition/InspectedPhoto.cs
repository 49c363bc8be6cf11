namespace AutoAttend.Contracts.Recognition;

/// <summary>What an enrolment photo was found to be.</summary>
/// <param name="Rejection">Why it cannot be used and what to do; null when it can.</param>
/// <param name="Template">L2-normalised embedding; null when rejected.</param>
/// <param name="ModelId">The model of the template.</param>
/// <param name="FacePixels">Width of the face.</param>
/// <param name="Jpeg">The face and its surroundings, to be kept; null when rejected.</param>
/// <param name="NearestPersonId">The nearest person who is enrolled already; null where there is none.</param>
/// <param name="NearestCosine">Cosine to that person's best template.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.InspectedPhoto")]
public sealed record InspectedPhoto(
    string? Rejection, float[]? Template, string ModelId, float FacePixels, byte[]? Jpeg, string? NearestPersonId, float NearestCosine)
{
    /// <summary>What is to be said of a photo that can be used all the same; null where there is nothing.</summary>
    [Id(0)]
    public string? Warning { get; init; }

    /// <summary>Whether the face holds so little detail that it looks like other people's too.</summary>
    [Id(1)]
    public bool HasLowDetail { get; init; }
}
