using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Recognition;

/// <summary>The way to this process's models. It lets all calls through at once; <see cref="RecognitionHost"/> is what limits them.</summary>
[RequireRole(SiloRoles.Inference), OnSilo, Immovable, Reentrant]
public sealed class InferenceGrain(RecognitionHost host, ILocalSiloDetails silo) : Grain, IInferenceGrain
{
    Task<RecognitionStatus> IInferenceGrain.GetStatus() => Task.FromResult(host.Status(silo.Name));

    async Task<IReadOnlyList<DetectedFace>> IInferenceGrain.Detect(string source, ImageData image)
    {
        var faces = await host.Detect(source, image.ToVision());
        return [.. faces.Select(Conversions.ToContract)];
    }

    async Task<IReadOnlyList<IdentifiedChip>> IInferenceGrain.Identify(string source, IReadOnlyList<ImageData> chips)
    {
        var embeddings = await host.Embed(source, [.. chips.Select(Conversions.ToVision)]);
        var matches = await host.Search(embeddings, Freshness.Recent);
        return [.. embeddings.Zip(matches, Conversions.ToContract)];
    }

    async Task<InspectedPhoto> IInferenceGrain.Inspect(byte[] photo)
    {
        var found = await host.Inspect(photo);
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
