using System.Collections.Concurrent;
using System.Text;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.Recognition;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>A recognizer of <see cref="FakeFaces"/> over the gallery of the test. No picture has a face for it.</summary>
[RequireRole(SiloRoles.Inference), OnSilo]
public sealed class FakeInferenceGrain(IGallery gallery, FakeModel model, ILocalSiloDetails silo) : Grain, IInferenceGrain
{
    /// <summary>Pictures that each silo was asked about; no two silos of a test run have the same address.</summary>
    public static ConcurrentDictionary<SiloAddress, int> Calls { get; } = [];

    /// <summary>What goes wrong on a silo.</summary>
    public static ConcurrentDictionary<SiloAddress, Func<Exception>> Failures { get; } = [];

    public Task<RecognitionStatus> GetStatus() => Task.FromResult(
        new RecognitionStatus(true, null, "fake-detector", model.Id, "CPU", gallery.Count, FakeFaces.MatchCosine, 0.1f)
        {
            Silos = [new InferenceSilo(silo.Name, true, null, "fake-detector", model.Id, "CPU", 0, gallery.Count)],
        });

    public Task<IReadOnlyList<DetectedFace>> Detect(string source, ImageData image)
    {
        Calls.AddOrUpdate(silo.SiloAddress, 1, (_, calls) => calls + 1);
        return Failures.TryGetValue(silo.SiloAddress, out var failure)
            ? Task.FromException<IReadOnlyList<DetectedFace>>(failure())
            : Task.FromResult<IReadOnlyList<DetectedFace>>([]);
    }

    public Task<IReadOnlyList<IdentifiedChip>> Identify(string source, IReadOnlyList<ImageData> chips) => throw new NotSupportedException();

    public async Task<InspectedPhoto> Inspect(byte[] photo)
    {
        if (Encoding.UTF8.GetString(photo) == FakeFaces.NoFace)
            return new InspectedPhoto("There is no face in it; choose another photo.", null, model.Id, 0, null, null, 0);

        var embedding = FakeFaces.EmbeddingOf(photo);
        var nearest = (await gallery.Search([embedding], Freshness.Newest, CancellationToken.None))[0];
        return new InspectedPhoto(null, embedding, model.Id, 120, photo, nearest?.PersonId, nearest?.MatchCosine ?? 0);
    }
}
