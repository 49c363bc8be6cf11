using AutoAttend.Contracts.Recognition;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Recognition;

/// <summary>The models for whoever is no camera of this cluster: pages, services, enrolment.</summary>
[StatelessWorker(1), Reentrant]
public sealed class RecognizerGrain(RecognizerPool pool) : Grain, IRecognizerGrain
{
    // They take turns with the cameras as if they were one.
    private const string Source = "";

    Task<RecognitionStatus> IRecognizerGrain.GetStatus() => pool.GetStatus();

    Task<IReadOnlyList<DetectedFace>> IRecognizerGrain.Detect(ImageData image) => pool.Detect(Source, image);

    Task<IReadOnlyList<IdentifiedChip>> IRecognizerGrain.Identify(IReadOnlyList<ImageData> chips) => pool.Identify(Source, chips);

    Task<InspectedPhoto> IRecognizerGrain.Inspect(byte[] photo) => pool.Inspect(photo);
}
