using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Milvus;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>What the gallery does over the wire, held against whichever server a subclass names.</summary>
public abstract class GallerySuite : IAsyncLifetime
{
    private readonly List<MilvusHouse> houses = [];
    private readonly string prefix = $"t{Guid.NewGuid():N}"[..12];

    protected abstract Task<string> Endpoint();

    protected virtual void ByOption(object options)
    {
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (houses.Count > 0)
            await houses[0].CleanUp();
        foreach (var house in houses)
            await house.DisposeAsync();
    }

    [Fact]
    public async Task It_finds_what_the_store_held_when_it_was_loaded()
    {
        var house = await House();
        await house.Templates.Put(Faces.Template("a", "p1", 0), default);
        await house.Templates.Put(Faces.Template("b", "p2", 1), default);
        await house.Templates.Put(Faces.Template("c", "p3", 0) with { ModelId = "another" }, default);

        await Load(house);

        Assert.Equal((true, 2, null), (house.Gallery.IsReady, house.Gallery.Count, house.Gallery.Problem));
        Assert.Equal("p2", (await house.Search(Faces.Axis(1)))?.PersonId);
        Assert.Equal(1, (await house.Search(Faces.Axis(1)))!.Value.MatchMargin, 1e-5f);
    }

    [Fact]
    public async Task An_empty_gallery_is_ready_and_finds_nobody()
    {
        var house = await Loaded();

        Assert.True(house.Gallery.IsReady);
        Assert.Null(await house.Search(Faces.Axis(0)));
    }

    [Fact]
    public async Task A_change_shows_in_the_next_search_of_the_process_that_made_it()
    {
        var house = await Loaded();

        await house.Enrol(Faces.Template("a", "p1", 0));
        Assert.Equal("p1", (await house.Search(Faces.Axis(0), Freshness.Recent))?.PersonId);

        await house.Gallery.Remove("a", default);
        Assert.Null(await house.Search(Faces.Axis(0), Freshness.Recent));

        await house.Enrol(Faces.Template("b", "p1", 0));
        await house.Enrol(Faces.Template("c", "p1", 1));
        await house.Gallery.Erase("p1", default);
        Assert.Null(await house.Search(Faces.Axis(0), Freshness.Recent));
        Assert.Null(await house.Search(Faces.Axis(1), Freshness.Recent));
    }

    [Fact]
    public async Task Another_process_sees_a_change_at_once_where_it_asks_for_the_newest()
    {
        var (one, other) = (await Loaded(), await Loaded());

        await one.Enrol(Faces.Template("a", "p1", 0));
        Assert.Equal("p1", (await other.Search(Faces.Axis(0)))?.PersonId);

        await one.Gallery.Erase("p1", default);
        Assert.Null(await other.Search(Faces.Axis(0)));
    }

    [Fact]
    public async Task A_process_that_recognises_nobody_can_enrol_and_erase()
    {
        var (writer, reader) = (await House(), await Loaded());

        await writer.Gallery.Upsert(Faces.Template("a", "p1", 0), default);
        Assert.Equal("p1", (await reader.Search(Faces.Axis(0)))?.PersonId);

        await writer.Gallery.Erase("p1", default);
        Assert.Null(await reader.Search(Faces.Axis(0)));
    }

    [Fact]
    public async Task Doing_it_again_changes_nothing()
    {
        var house = await Loaded();

        for (var time = 0; time < 3; time++)
        {
            await house.Gallery.Upsert(Faces.Template("a", "p1", 0), default);
            await house.Gallery.Remove("missing", default);
            await house.Gallery.Erase("nobody", default);
        }

        Assert.Equal(["a"], await house.Rows.All(house.Collections.AliasOf(MilvusHouse.Model), default));
    }

    [Fact]
    public async Task A_template_may_change_its_place_and_its_owner()
    {
        var house = await Loaded();
        await house.Gallery.Upsert(Faces.Template("a", "p1", 0), default);

        await house.Gallery.Upsert(Faces.Template("a", "p2", 1), default);

        Assert.Equal("p2", (await house.Search(Faces.Axis(1)))?.PersonId);
        Assert.Equal(1, await house.Rows.Count(house.Collections.AliasOf(MilvusHouse.Model), default));
    }

    [Fact]
    public async Task The_margin_goes_to_another_person_however_many_templates_are_nearer()
    {
        var house = await House();
        // More than a search returns at once, all of one person.
        for (var photo = 0; photo < 40; photo++)
            await house.Templates.Put(new Template($"a{photo}", "p1", MilvusHouse.Model, Faces.Between(0, 1, 0.99f - (photo * 0.001f))), default);
        await house.Templates.Put(new Template("b", "p2", MilvusHouse.Model, Faces.Between(0, 2, 0.5f)), default);
        await Load(house);

        var match = (await house.Search(Faces.Axis(0)))!.Value;

        Assert.Equal("p1", match.PersonId);
        Assert.Equal(0.99f, match.MatchCosine, 1e-4f);
        Assert.Equal(0.49f, match.MatchMargin, 1e-4f);
    }

    [Fact]
    public async Task With_one_person_alone_the_margin_is_2()
    {
        var house = await Loaded();
        await house.Enrol(Faces.Template("a", "p1", 0));
        await house.Enrol(Faces.Template("b", "p1", 1));

        Assert.Equal(2, (await house.Search(Faces.Axis(0)))!.Value.MatchMargin);
    }

    [Fact]
    public async Task Ids_of_any_letters_are_kept_and_erased()
    {
        const string Odd = """p"1\ or person_id != "x" é""";
        var house = await Loaded();
        await house.Enrol(Faces.Template(Odd, Odd, 0));
        await house.Enrol(Faces.Template("b", "p2", 1));
        Assert.Equal(Odd, (await house.Search(Faces.Axis(0)))?.PersonId);

        await house.Gallery.Erase(Odd, default);

        Assert.Equal("p2", (await house.Search(Faces.Axis(0)))?.PersonId);
        Assert.Equal(["b"], await house.Rows.All(house.Collections.AliasOf(MilvusHouse.Model), default));
    }

    [Fact]
    public async Task Loading_mends_what_was_missed_and_what_was_left_behind()
    {
        var house = await Loaded();
        await house.Enrol(Faces.Template("a", "p1", 0));
        await house.Templates.Put(Faces.Template("missed", "p2", 1), default);
        await house.Gallery.Upsert(Faces.Template("left behind", "p3", 2), default);

        var restarted = await Loaded(house.Templates);

        Assert.Equal(["a", "missed"], (await restarted.Rows.All(restarted.Collections.AliasOf(MilvusHouse.Model), default)).Order());
    }

    [Fact]
    public async Task A_listing_of_more_than_a_page_has_every_id_once()
    {
        var house = await House();
        for (var template = 0; template < 300; template++)
            await house.Templates.Put(Faces.Template($"p{template % 7}-{template}", $"p{template % 7}", template % Faces.Dimension), default);
        await Load(house);
        var rows = new Storage.Milvus.Collections.TemplateRows(house.Get<MilvusClient>()) { Page = 16 };

        var all = await rows.All(house.Collections.AliasOf(MilvusHouse.Model), default);

        Assert.Equal(300, all.Count);
    }

    [Theory]
    [InlineData("FLAT", "COSINE")]
    [InlineData("FLAT", "L2")]
    [InlineData("FLAT", "IP")]
    [InlineData("IVF_FLAT", "L2")]
    [InlineData("HNSW", "COSINE")]
    [InlineData("HNSW", "IP")]
    [InlineData("AUTOINDEX", "COSINE")]
    public async Task Every_index_and_metric_gives_the_matches_of_the_exact_gallery(string index, string metric)
    {
        const int Dimension = 64;
        var random = new Random(17);
        var house = await House(configure: options => (options.Index, options.Metric, options.Nlist, options.Nprobe) = (index, metric, 8, 8));
        using var exact = new ExactGallery(Dimension);
        for (var template = 0; template < 200; template++)
        {
            var embedding = Faces.Random(random, Dimension);
            await house.Templates.Put(new Template($"t{template}", $"p{template % 50}", MilvusHouse.Model, embedding), default);
            exact.Upsert($"t{template}", $"p{template % 50}", embedding);
        }
        await house.Gallery.Load(MilvusHouse.Model, Dimension, default);
        var searched = Enumerable.Range(0, 100).Select(_ => Faces.Random(random, Dimension)).ToArray();

        var matches = await house.Gallery.Search(searched, Freshness.Newest, default);

        foreach (var (embedding, match) in searched.Zip(matches))
        {
            var expected = exact.Search(embedding)!.Value;
            Assert.Equal(expected.PersonId, match?.PersonId);
            Assert.Equal(expected.MatchCosine, match!.Value.MatchCosine, 1e-4f);
            Assert.Equal(expected.MatchMargin, match.Value.MatchMargin, 1e-4f);
        }
    }

    [Fact]
    public async Task The_collection_of_a_model_of_512_dimensions_under_ivf_flat_and_l2_is_one_of_many()
    {
        var house = await House(configure: options => (options.Index, options.Metric, options.Prefix) = ("IVF_FLAT", "L2", options.Prefix + "face_embeddings"));
        var embedding = Faces.Random(new Random(3), 512);
        await house.Gallery.Load("w600k-512", 512, default);

        await house.Gallery.Upsert(new Template("a", "p1", "w600k-512", embedding), default);

        Assert.Equal(1, (await house.Search(embedding))!.Value.MatchCosine, 1e-5f);
    }

    private protected async Task<MilvusHouse> House(ITemplateStore? templates = null, Action<MilvusOptions>? configure = null)
    {
        var house = new MilvusHouse(await Endpoint(), prefix, templates ?? houses.FirstOrDefault()?.Templates, options =>
        {
            ByOption(options);
            configure?.Invoke(options);
        });
        houses.Add(house);
        return house;
    }

    private protected async Task<MilvusHouse> Loaded(ITemplateStore? templates = null, Action<MilvusOptions>? configure = null)
    {
        var house = await House(templates, configure);
        await Load(house);
        return house;
    }

    private protected static Task Load(MilvusHouse house) => house.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default);
}
