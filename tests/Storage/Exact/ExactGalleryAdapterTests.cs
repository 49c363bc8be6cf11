using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact;

namespace AutoAttend.Storage.Tests.Exact;

public sealed class ExactGalleryAdapterTests : StoreTest
{
    private const string Model = "model";

    private readonly ExactGalleryAdapter gallery;

    public ExactGalleryAdapterTests() => gallery = new ExactGalleryAdapter(Templates);

    private ITemplateStore Templates => Store.Get<ITemplateStore>();

    [Fact]
    public async Task It_finds_what_the_store_held_when_it_was_loaded()
    {
        await Templates.Put(Template("a", "p1", 0), default);
        await Templates.Put(Template("b", "p2", 1), default);
        await Templates.Put(Template("c", "p3", 0) with { ModelId = "another" }, default);

        await gallery.Load(Model, 4, default);

        Assert.Equal((true, 2), (gallery.IsReady, gallery.Count));
        Assert.Equal("p2", (await Nearest(1))?.PersonId);
        Assert.Equal(1, (await Nearest(1))?.MatchMargin);
    }

    [Fact]
    public async Task Until_it_is_loaded_it_is_not_ready_and_names_nobody()
    {
        await Templates.Put(Template("a", "p1", 0), default);

        Assert.False(gallery.IsReady);
        await Assert.ThrowsAsync<RecognitionUnavailableException>(() => Nearest(0));
    }

    [Fact]
    public async Task An_empty_gallery_is_ready_and_finds_nobody()
    {
        await gallery.Load(Model, 4, default);

        Assert.True(gallery.IsReady);
        Assert.Null(await Nearest(0));
    }

    [Fact]
    public async Task A_change_shows_in_the_next_search()
    {
        await gallery.Load(Model, 4, default);

        await gallery.Upsert(Template("a", "p1", 0), default);
        Assert.Equal("p1", (await Nearest(0))?.PersonId);

        await gallery.Remove("a", default);
        Assert.Null(await Nearest(0));

        await gallery.Upsert(Template("b", "p1", 0), default);
        await gallery.Upsert(Template("c", "p1", 1), default);
        await gallery.Erase("p1", default);
        Assert.Null(await Nearest(0));
    }

    [Fact]
    public async Task A_template_of_another_model_is_left_to_the_store()
    {
        await gallery.Load(Model, 4, default);

        await gallery.Upsert(Template("a", "p1", 0) with { ModelId = "another" }, default);

        Assert.Equal(0, gallery.Count);
    }

    [Fact]
    public async Task Whoever_is_erased_removed_or_added_during_the_load_is_so_after_it()
    {
        var paused = new PausedTemplates([Template("a", "erased", 0), Template("b", "p1", 1), Template("c", "p1", 2)]);
        using var loading = new ExactGalleryAdapter(paused);
        var load = loading.Load(Model, 4, default);
        // The store has already read these, and hands them out only now.
        await loading.Erase("erased", default);
        await loading.Remove("b", default);
        await loading.Upsert(Template("c", "p1", 3), default);
        await loading.Upsert(Template("d", "p2", 0), default);
        Assert.False(loading.IsReady);
        paused.GoOn();
        await load;

        var found = await loading.Search([Axis(0), Axis(3)], Freshness.Recent, default);

        Assert.Equal(2, loading.Count);
        Assert.Equal(["p2", "p1"], found.Select(match => match?.PersonId));
    }

    [Fact]
    public async Task Loading_another_model_forgets_the_first()
    {
        await Templates.Put(Template("a", "p1", 0), default);
        await gallery.Load(Model, 4, default);

        await gallery.Load("another", 8, default);

        Assert.Equal((true, 0), (gallery.IsReady, gallery.Count));
    }

    private static Template Template(string id, string personId, int axis) => new(id, personId, Model, Axis(axis));

    private static float[] Axis(int axis)
    {
        var embedding = new float[4];
        embedding[axis] = 1;
        return embedding;
    }

    private async Task<Vision.Matching.Match?> Nearest(int axis) => (await gallery.Search([Axis(axis)], Freshness.Recent, default))[0];
}
