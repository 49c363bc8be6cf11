using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// The models of one silo. Key: the silo, see <see cref="Placement.SiloKeys"/>. The time limits are short, since whoever asks may ask
/// another silo.
/// </summary>
[Alias("AutoAttend.IInferenceGrain")]
public interface IInferenceGrain : IGrainWithStringKey
{
    /// <summary>The silo's own status, <see cref="RecognitionStatus.Silos"/> being itself.</summary>
    [Alias("GetStatus"), ResponseTimeout("00:00:02")]
    Task<RecognitionStatus> GetStatus();

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="image">As in <see cref="IRecognizerGrain.Detect"/>.</param>
    [Alias("Detect"), ResponseTimeout("00:00:05")]
    Task<IReadOnlyList<DetectedFace>> Detect(string source, ImageData image);

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="chips">As in <see cref="IRecognizerGrain.Identify"/>.</param>
    [Alias("Identify"), ResponseTimeout("00:00:05")]
    Task<IReadOnlyList<IdentifiedChip>> Identify(string source, IReadOnlyList<ImageData> chips);

    /// <param name="photo">As in <see cref="IRecognizerGrain.Inspect"/>.</param>
    [Alias("Inspect"), ResponseTimeout("00:00:10")]
    Task<InspectedPhoto> Inspect(byte[] photo);
}
