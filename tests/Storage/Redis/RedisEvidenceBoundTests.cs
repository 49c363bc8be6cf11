using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Redis;

public sealed class RedisEvidenceBoundTests : IAsyncDisposable
{
    private const int Much = 300_000;

    private readonly RedisStore store = new(SharedRedis.Endpoint, $"bound-{Guid.NewGuid():N}", options => options.EvidenceMegabytes = 1);

    private IEvidenceStore Evidence => store.Get<IEvidenceStore>();

    [Fact]
    public async Task Beyond_the_bound_the_oldest_picture_of_a_sighting_gives_way_and_a_photo_never()
    {
        await Evidence.Put("photo", new byte[Much], default);
        await Seen("late", atSeconds: 20);
        await Seen("early", atSeconds: 10);

        await Evidence.Put("new", new byte[Much], default);

        Assert.Null(await Evidence.Get("early", default));
        Assert.NotNull(await Evidence.Get("late", default));
        Assert.NotNull(await Evidence.Get("new", default));
        Assert.NotNull(await Evidence.Get("photo", default));
    }

    [Fact]
    public async Task Pictures_that_were_removed_or_replaced_take_no_room()
    {
        await Seen("a", atSeconds: 0);
        for (var round = 0; round < 10; round++)
        {
            await Evidence.Put("again", new byte[Much], default);
            await Evidence.Put($"gone-{round}", new byte[100_000], default);
            await Evidence.Remove([$"gone-{round}"], default);
        }

        Assert.NotNull(await Evidence.Get("a", default));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task Seen(string id, double atSeconds)
    {
        await Evidence.Put(id, new byte[Much], default);
        await store.Get<ISightingLog>().Write(Sample.Sighting("p1", $"sighting-{id}", atSeconds: atSeconds, evidenceId: id), default);
    }
}
