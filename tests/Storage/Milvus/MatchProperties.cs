using AutoAttend.Grains.Ports;
using AutoAttend.Milvus.Server;
using AutoAttend.Vision.Matching;
using FsCheck.Xunit;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>Over the wire and in this process, a gallery names the same people with the same figures, whatever it was told before.</summary>
public sealed class MatchProperties : IAsyncLifetime
{
    private const int Dimension = 6;

    private MilvusServer server = null!;

    public async ValueTask InitializeAsync() => server = await MilvusServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Property(MaxTest = 25)]
    public async Task The_adapter_and_the_exact_gallery_give_the_same_matches(int seed)
    {
        var random = new Random(seed);
        var metric = new[] { "COSINE", "L2", "IP" }[random.Next(3)];
        await using var house = new MilvusHouse(server.Endpoint, $"p{seed:x8}", configure: options => options.Metric = metric);
        await house.Gallery.Load(MilvusHouse.Model, Dimension, default);
        using var exact = new ExactGallery(Dimension);
        for (var change = random.Next(60); change > 0; change--)
            await Change(random, house.Gallery, exact);
        var searched = Enumerable.Range(0, 20).Select(_ => Faces.Random(random, Dimension)).ToArray();

        var matches = await house.Gallery.Search(searched, Freshness.Newest, default);

        foreach (var (embedding, match) in searched.Zip(matches))
            AssertAlike(exact.Search(embedding), match);
        await house.CleanUp();
    }

    private static async Task Change(Random random, IGallery gallery, ExactGallery exact)
    {
        var (template, person) = ($"t{random.Next(50)}", $"p{random.Next(6)}");
        switch (random.Next(10))
        {
            case 0:
                await gallery.Erase(person, default);
                exact.RemovePerson(person);
                break;
            case 1:
                await gallery.Remove(template, default);
                exact.Remove(template);
                break;
            default:
                var embedding = Faces.Random(random, Dimension);
                await gallery.Upsert(new Template(template, person, MilvusHouse.Model, embedding), default);
                exact.Upsert(template, person, embedding);
                break;
        }
    }

    private static void AssertAlike(Match? expected, Match? actual)
    {
        Assert.Equal(expected?.PersonId, actual?.PersonId);
        Assert.Equal(expected?.MatchCosine ?? 0, actual?.MatchCosine ?? 0, 1e-4f);
        Assert.Equal(expected?.MatchMargin ?? 0, actual?.MatchMargin ?? 0, 1e-4f);
    }
}
