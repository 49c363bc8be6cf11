namespace AutoAttend.Contracts.Recognition;

/// <summary>
/// The models at work, wherever they are: a stateless worker that spreads what it is asked over the silos that have the inference role.
/// A silo that does not answer is given up for another, which the time limits leave room for. Key: <see cref="GrainKeys.Only"/>.
/// </summary>
[Alias("AutoAttend.IRecognizerGrain")]
public interface IRecognizerGrain : IGrainWithStringKey
{
    [Alias("GetStatus")]
    Task<RecognitionStatus> GetStatus();

    /// <summary>The faces of an image, in its pixels.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Detect"), ResponseTimeout("00:00:15")]
    Task<IReadOnlyList<DetectedFace>> Detect(ImageData image);

    /// <summary>One result per aligned 112x112 chip, in order.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Identify"), ResponseTimeout("00:00:15")]
    Task<IReadOnlyList<IdentifiedChip>> Identify(IReadOnlyList<ImageData> chips);

    /// <summary>Checks an encoded photo (JPEG, PNG or WebP) for enrolment.</summary>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    [Alias("Inspect"), ResponseTimeout("00:00:30")]
    Task<InspectedPhoto> Inspect(byte[] photo);
}
