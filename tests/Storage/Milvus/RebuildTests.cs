using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Milvus.Server;
using AutoAttend.Storage.Milvus;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>A new index beside the one in use, and the way back.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private readonly List<MilvusHouse> houses = [];
    private readonly MemoryTemplates templates = new();
    private MilvusServer server = null!;

    public async ValueTask InitializeAsync() => server = await MilvusServer.Start();

    public async ValueTask DisposeAsync()
    {
        foreach (var house in houses)
            await house.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_the_place_of_the_old_one_with_the_settings_of_today()
    {
        var house = await Loaded();
        await Enrol(house, "a", "p1", 0);
        var other = await Loaded(options => (options.Index, options.Metric) = ("HNSW", "L2"));
        Told told = new();

        await other.Gallery.Rebuild(MilvusHouse.Model, told, default);

        Assert.Equal(1, told.Last);
        var place = await other.Gallery.Describe(MilvusHouse.Model, default);
        Assert.Equal($"Milvus at {server.Endpoint}, rebuild_model_1_v2: 1 templates, HNSW, L2", place.Where);
        Assert.Equal("rebuild_model_1_v1", place.Previous);
        Assert.Equal(1, (await other.Search(Faces.Axis(0)))!.Value.MatchCosine, 1e-5f);
    }

    [Fact]
    public async Task Other_processes_change_over_with_it()
    {
        var house = await Loaded();
        await Enrol(house, "a", "p1", 0);
        await house.Watch();
        var other = await Loaded(options => options.Metric = "L2");

        await other.Gallery.Rebuild(MilvusHouse.Model, new Told(), default);

        // Until it has looked at what its alias names, it knows the old metric and is refused; then it answers again.
        await Eventually(async () =>
        {
            try
            {
                return (await house.Search(Faces.Axis(0))) is { PersonId: "p1", MatchCosine: > 0.99f };
            }
            catch (RecognitionUnavailableException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Who_is_enrolled_or_erased_meanwhile_is_so_afterwards()
    {
        var house = await Loaded();
        for (var person = 0; person < 6; person++)
            await Enrol(house, $"t{person}", $"p{person}", person);
        var readings = 0;
        templates.Reading = async template =>
        {
            if (template.Id != "t5" || ++readings != 2)
                return;
            await Enrol(house, "new", "p7", 7);
            await house.Gallery.Erase("p2", default);
            await templates.Erase("p2", default);
        };

        await house.Gallery.Rebuild(MilvusHouse.Model, new Told(), default);

        Assert.Equal(["new", "t0", "t1", "t3", "t4", "t5"], (await house.Rows.All(house.Collections.AliasOf(MilvusHouse.Model), default)).Order());
        Assert.Equal("p7", (await house.Search(Faces.Axis(7)))?.PersonId);
    }

    [Fact]
    public async Task One_that_is_stopped_or_fails_leaves_the_old_one_in_use_and_nothing_behind()
    {
        var house = await Loaded();
        await Enrol(house, "a", "p1", 0);
        using var stop = new CancellationTokenSource();
        templates.Reading = _ => stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Gallery.Rebuild(MilvusHouse.Model, new Told(), stop.Token));

        templates.Reading = null;
        server.Faults.Plan("Upsert", 1100, inputError: true);
        await Assert.ThrowsAsync<GalleryUnavailableException>(() => house.Gallery.Rebuild(MilvusHouse.Model, new Told(), default));

        Assert.Equal(["rebuild_model_1_v1"], await house.Collections.All(default));
        Assert.Equal("p1", (await house.Search(Faces.Axis(0)))?.PersonId);
    }

    [Fact]
    public async Task Going_back_brings_the_old_one_up_to_date()
    {
        var house = await Loaded();
        await Enrol(house, "a", "p1", 0);
        await Enrol(house, "b", "p2", 1);
        await house.Gallery.Rebuild(MilvusHouse.Model, new Told(), default);
        await Enrol(house, "c", "p3", 2);
        await house.Gallery.Erase("p2", default);
        await templates.Erase("p2", default);
        Assert.Empty(await house.Rows.OfPerson("rebuild_model_1_v1", "p2", default));

        await house.Gallery.RollBack(MilvusHouse.Model, default);

        Assert.Equal("rebuild_model_1_v1", await house.Collections.Target(house.Collections.AliasOf(MilvusHouse.Model), default));
        Assert.Equal(["a", "c"], (await house.Rows.All("rebuild_model_1_v1", default)).Order());
        Assert.Equal("rebuild_model_1_v2", (await house.Gallery.Describe(MilvusHouse.Model, default)).Previous);
    }

    [Fact]
    public async Task Without_an_earlier_one_there_is_nothing_to_go_back_to()
    {
        var house = await Loaded();
        await Assert.ThrowsAsync<InvalidInputException>(() => house.Gallery.RollBack(MilvusHouse.Model, default));
    }

    [Fact]
    public async Task At_most_one_old_one_is_kept()
    {
        var house = await Loaded();
        await Enrol(house, "a", "p1", 0);

        for (var time = 0; time < 3; time++)
            await house.Gallery.Rebuild(MilvusHouse.Model, new Told(), default);

        Assert.Equal(["rebuild_model_1_v3", "rebuild_model_1_v4"], await house.Collections.All(default));
    }

    private async Task<MilvusHouse> Loaded(Action<MilvusOptions>? configure = null)
    {
        var house = new MilvusHouse(server.Endpoint, "rebuild", templates, options =>
        {
            // How long a call that was on its way is waited for.
            options.TimeoutSeconds = 3;
            configure?.Invoke(options);
        });
        houses.Add(house);
        await house.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default);
        return house;
    }

    private static Task Enrol(MilvusHouse house, string id, string personId, int axis) => house.Enrol(Faces.Template(id, personId, axis));

    private static async Task Eventually(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await happened())
            await Task.Delay(50, patience.Token);
    }

    private sealed class Told : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
