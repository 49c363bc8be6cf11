using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Enrolment;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// The way to this process's models. One activation lets all calls through at once; <see cref="RecognitionHost"/> is what limits them.
/// </summary>
[StatelessWorker(1), Reentrant]
public sealed class RecognizerGrain(RecognitionHost host) : Grain, IRecognizerGrain
{
    Task<RecognitionStatus> IRecognizerGrain.GetStatus() => Task.FromResult(host.Status);

    async Task<IReadOnlyList<DetectedFace>> IRecognizerGrain.Detect(ImageData image) =>
        await host.Run<DetectedFace[]>(engine => [.. engine.Detector.Detect(image.ToVision()).Select(Conversions.ToContract)]);

    async Task<IReadOnlyList<IdentifiedChip>> IRecognizerGrain.Identify(IReadOnlyList<ImageData> chips)
    {
        var embeddings = await host.Run(engine => engine.Embedder.Embed([.. chips.Select(Conversions.ToVision)]));
        var matches = await host.Search(embeddings, Freshness.Recent);
        return [.. embeddings.Zip(matches, Conversions.ToContract)];
    }

    async Task<InspectedPhoto> IRecognizerGrain.Inspect(byte[] photo)
    {
        var found = await host.Run(engine => new PhotoInspector(engine.Detector, engine.Embedder).Inspect(photo));
        var nearest = found.Template is { } template ? (await host.Search([template], Freshness.Newest))[0] : null;
        return new InspectedPhoto(
            found.IsAccepted ? null : found.Message,
            found.Template,
            found.ModelId,
            found.FacePixels,
            found.Jpeg,
            nearest?.PersonId,
            nearest?.MatchCosine ?? 0)
        {
            Warning = found.IsAccepted ? found.Message : null,
            HasLowDetail = found.Quality?.HasLowDetail ?? false,
        };
    }
}
