using System.Text;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>A recognizer of <see cref="FakeFaces"/> over the gallery of the test.</summary>
public sealed class FakeRecognizerGrain(IGallery gallery) : Grain, IRecognizerGrain
{
    public Task<RecognitionStatus> GetStatus() => Task.FromResult(
        new RecognitionStatus(true, null, "fake-detector", FakeFaces.ModelId, "CPU", gallery.Count, FakeFaces.MatchCosine, 0.1f));

    public Task<IReadOnlyList<DetectedFace>> Detect(ImageData image) => throw new NotSupportedException();

    public Task<IReadOnlyList<IdentifiedChip>> Identify(IReadOnlyList<ImageData> chips) => throw new NotSupportedException();

    public async Task<InspectedPhoto> Inspect(byte[] photo)
    {
        if (Encoding.UTF8.GetString(photo) == FakeFaces.NoFace)
            return new InspectedPhoto("There is no face in it; choose another photo.", null, FakeFaces.ModelId, 0, null, null, 0);

        var embedding = FakeFaces.EmbeddingOf(photo);
        var nearest = (await gallery.Search([embedding], Freshness.Newest, CancellationToken.None))[0];
        return new InspectedPhoto(null, embedding, FakeFaces.ModelId, 120, photo, nearest?.PersonId, nearest?.MatchCosine ?? 0);
    }
}
