namespace AutoAttend.Contracts.Recognition;

/// <summary>The models at work; a stateless worker placed where the models are. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IRecognizerGrain")]
public interface IRecognizerGrain : IGrainWithStringKey
{
    [Alias("GetStatus")]
    Task<RecognitionStatus> GetStatus();

    /// <summary>The faces of an image, in its pixels.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Detect")]
    Task<IReadOnlyList<DetectedFace>> Detect(ImageData image);

    /// <summary>One result per aligned 112x112 chip, in order.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Identify")]
    Task<IReadOnlyList<IdentifiedChip>> Identify(IReadOnlyList<ImageData> chips);

    /// <summary>Checks an encoded photo (JPEG, PNG or WebP) for enrolment.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Inspect")]
    Task<InspectedPhoto> Inspect(byte[] photo);
}
