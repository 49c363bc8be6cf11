using System.Diagnostics.Metrics;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;
using AutoAttend.Storage.Tests.Milvus;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoAttend.Storage.Tests.Exact.Following;

/// <summary>Galleries of several processes over one template store.</summary>
public sealed class FollowingGalleryTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<FollowingGallery> galleries = [];
    private readonly MemoryChanges store = new();

    public async ValueTask DisposeAsync()
    {
        foreach (var gallery in galleries)
            await gallery.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_in_every_gallery_soon_and_in_a_newest_search_at_once()
    {
        var (writer, one, other) = (Gallery(), await Loaded(), await Loaded());

        await Enrol(writer, "a", "p1", 0);

        Assert.Equal("p1", await Nearest(one, 0, Freshness.Newest));
        await Eventually(async () => await Nearest(other, 0) == "p1");

        await Erase(writer, "p1");
        Assert.Null(await Nearest(one, 0, Freshness.Newest));
        await Eventually(async () => await Nearest(other, 0) is null);
    }

    [Fact]
    public async Task When_a_change_has_returned_the_next_search_in_its_process_sees_it()
    {
        store.IsSilent = true;
        var gallery = await Loaded();

        await Enrol(gallery, "a", "p1", 0);
        Assert.Equal("p1", await Nearest(gallery, 0));

        await gallery.Remove("a", default);
        Assert.Null(await Nearest(gallery, 0));

        await Enrol(gallery, "b", "p1", 1);
        await gallery.Erase("p1", default);
        Assert.Null(await Nearest(gallery, 1));
    }

    [Fact]
    public async Task What_was_not_told_is_found_by_looking()
    {
        store.IsSilent = true;
        var gallery = await Loaded();

        await store.Put(Faces.Template("a", "p1", 0), default);

        await Eventually(async () => await Nearest(gallery, 0) == "p1");
    }

    [Fact]
    public async Task Somebody_erased_is_forgotten_before_the_store_forgets_and_no_older_news_brings_them_back()
    {
        var (one, other) = (await Loaded(), await Loaded());
        await Enrol(one, "a", "p1", 0);

        await one.Erase("p1", default);

        Assert.Null(await Nearest(other, 0, Freshness.Newest));
        Assert.NotNull(await store.Get("a", MilvusHouse.Model, default));
    }

    [Fact]
    public async Task After_changes_that_are_forgotten_everything_is_read_again()
    {
        store.IsSilent = true;
        var gallery = await Loaded();
        await store.Put(Faces.Template("a", "p1", 0), default);
        await store.Put(Faces.Template("b", "p2", 1), default);
        store.Forget();
        await store.Put(Faces.Template("c", "p3", 2), default);

        await Eventually(async () => await Nearest(gallery, 2) == "p3");

        Assert.Equal("p1", await Nearest(gallery, 0));
        Assert.Equal(2, store.Readings);
    }

    [Fact]
    public async Task A_store_that_begins_anew_is_noticed()
    {
        var gallery = await Loaded();
        await Enrol(gallery, "a", "p1", 0);

        store.Lose();

        await Eventually(async () => await Nearest(gallery, 0) is null);
    }

    [Fact]
    public async Task Changes_while_everything_is_read_are_not_lost()
    {
        for (var template = 0; template < 6; template++)
            await store.Put(Faces.Template($"t{template}", $"p{template}", template), default);
        store.Reading = async template =>
        {
            store.Reading = null;
            await store.Erase("p5", default);
            await store.Put(Faces.Template("new", "p7", 7), default);
        };

        var gallery = await Loaded();

        Assert.NotEqual("p5", await Nearest(gallery, 5));
        Assert.Equal("p7", await Nearest(gallery, 7));
    }

    [Fact]
    public async Task While_the_store_is_away_the_last_state_is_searched_and_its_age_is_said()
    {
        var gallery = await Loaded();
        await Enrol(gallery, "a", "p1", 0);

        store.IsAway = true;
        await Eventually(() => Task.FromResult(gallery.Problem is not null));

        Assert.Equal("p1", await Nearest(gallery, 0));
        Assert.Contains("the store is away", gallery.Problem);
        Assert.True(gallery.Lag > TimeSpan.Zero);
        await Assert.ThrowsAsync<RecognitionUnavailableException>(() => Nearest(gallery, 0, Freshness.Newest));
        await Assert.ThrowsAsync<GalleryUnavailableException>(() => gallery.Erase("p1", default));

        store.IsAway = false;
        await Eventually(() => Task.FromResult(gallery.Problem is null));
        await Enrol(gallery, "b", "p2", 1);
        Assert.Equal("p2", await Nearest(gallery, 1));
    }

    [Fact]
    public async Task Before_it_is_loaded_it_names_nobody_and_announces_all_the_same()
    {
        var (writer, reader) = (Gallery(), await Loaded());
        await Enrol(reader, "a", "p1", 0);

        await writer.Erase("p1", default);

        Assert.Null(await Nearest(reader, 0, Freshness.Newest));
        Assert.False(writer.IsReady);
        await Assert.ThrowsAsync<RecognitionUnavailableException>(() => Nearest(writer, 0));
    }

    [Property(MaxTest = 50)]
    public async Task Every_gallery_comes_to_hold_what_the_store_holds(int seed)
    {
        var random = new Random(seed);
        var fresh = new FollowingGalleryTests();
        var early = await fresh.Loaded();
        for (var change = 0; change < 60; change++)
        {
            var (template, person) = ($"t{random.Next(12)}", $"p{random.Next(4)}");
            if (random.Next(15) == 0)
                fresh.store.Forget();
            if (random.Next(4) == 0)
                await fresh.store.Remove(template, default);
            else if (random.Next(6) == 0)
                await fresh.store.Erase(person, default);
            else
                await fresh.store.Put(new Template(template, person, MilvusHouse.Model, Faces.Random(random, Faces.Dimension)), default);
        }
        var late = await fresh.Loaded();

        for (var search = 0; search < 10; search++)
        {
            var embedding = Faces.Random(random, Faces.Dimension);
            Assert.Equal(
                (await late.Search([embedding], Freshness.Newest, default))[0],
                (await early.Search([embedding], Freshness.Newest, default))[0]);
        }
        Assert.Equal(late.Count, early.Count);
        await fresh.DisposeAsync();
    }

    private FollowingGallery Gallery()
    {
        var gallery = new FollowingGallery(
            store, store, TimeProvider.System, services.GetRequiredService<IMeterFactory>(), NullLogger<FollowingGallery>.Instance);
        galleries.Add(gallery);
        return gallery;
    }

    private async Task<FollowingGallery> Loaded()
    {
        var gallery = Gallery();
        await gallery.Load(MilvusHouse.Model, Faces.Dimension, default);
        return gallery;
    }

    private async Task Enrol(FollowingGallery through, string id, string personId, int axis)
    {
        await store.Put(Faces.Template(id, personId, axis), default);
        await through.Upsert(Faces.Template(id, personId, axis), default);
    }

    private async Task Erase(FollowingGallery through, string personId)
    {
        await through.Erase(personId, default);
        await store.Erase(personId, default);
    }

    private static async Task<string?> Nearest(FollowingGallery gallery, int axis, Freshness freshness = Freshness.Recent) =>
        (await gallery.Search([Faces.Axis(axis)], freshness, default))[0]?.PersonId;

    private static async Task Eventually(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(20, patience.Token);
    }
}
