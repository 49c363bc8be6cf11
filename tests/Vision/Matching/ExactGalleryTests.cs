using AutoAttend.Vision.Matching;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Matching;

public sealed class ExactGalleryTests
{
    private const int Dimension = 16;

    [Fact]
    public void An_empty_gallery_knows_nobody()
    {
        using var gallery = new ExactGallery(Dimension);

        Assert.Null(gallery.Search(Unit(1)));
    }

    [Fact]
    public void With_one_person_the_margin_is_two()
    {
        using var gallery = new ExactGallery(Dimension);
        gallery.Upsert("photo-1", "ann", Unit(1));
        gallery.Upsert("photo-2", "ann", Unit(2));

        var match = gallery.Search(Unit(2));

        Assert.Equal(new Match("ann", 1, 2), match!.Value with { MatchCosine = MathF.Round(match.Value.MatchCosine, 5) });
    }

    [Fact]
    public void A_replaced_template_belongs_to_its_new_person_only()
    {
        using var gallery = new ExactGallery(Dimension);
        gallery.Upsert("photo", "ann", Unit(1));
        gallery.Upsert("photo", "bob", Unit(2));

        Assert.Equal("bob", gallery.Search(Unit(1))!.Value.PersonId);
        Assert.Equal(1, gallery.Count);
        Assert.Equal(0, gallery.RemovePerson("ann"));
    }

    [Fact]
    public void An_erased_person_is_never_found_again()
    {
        using var gallery = new ExactGallery(Dimension);
        for (var i = 0; i < 200; i++)
            gallery.Upsert($"photo-{i}", i % 3 == 0 ? "ann" : "bob", Unit(i));

        Assert.Equal(67, gallery.RemovePerson("ann"));

        Assert.Equal(133, gallery.Count);
        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal("bob", gallery.Search(Unit(i))!.Value.PersonId));
    }

    [Theory]
    [InlineData(Dimension - 1)]
    [InlineData(Dimension + 1)]
    public void An_embedding_of_another_model_is_refused(int length)
    {
        using var gallery = new ExactGallery(Dimension);

        var error = Assert.Throws<ArgumentException>(() => gallery.Upsert("photo", "ann", Unit(1, length)));

        Assert.Contains($"{length} numbers", error.Message, StringComparison.Ordinal);
        Assert.Contains("16", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(2f)]
    [InlineData(float.NaN)]
    public void An_embedding_that_is_not_normalised_is_refused(float scale)
    {
        using var gallery = new ExactGallery(Dimension);
        var embedding = Unit(1).Select(value => value * scale).ToArray();

        Assert.Contains("L2-normalised", Assert.Throws<ArgumentException>(() => gallery.Upsert("photo", "ann", embedding)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => gallery.Search(embedding));
    }

    [Property]
    public Property A_search_after_any_history_is_what_a_plain_loop_finds()
    {
        var change = from kind in Gen.Choose(0, 9)
                     from template in Gen.Choose(0, 40)
                     from person in Gen.Choose(0, 6)
                     from seed in Gen.Choose(0, 60)
                     select (kind, template, person, seed);
        return Prop.ForAll(change.ArrayOf().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (history, query) =>
        {
            using var gallery = new ExactGallery(Dimension);
            var plain = new Dictionary<string, (string Person, float[] Embedding)>();
            foreach (var (kind, template, person, seed) in history)
                Apply(gallery, plain, kind, $"t{template}", $"p{person}", Unit(seed));

            return gallery.Count == plain.Count && Same(gallery.Search(Unit(query)), PlainSearch(plain, Unit(query)));
        });
    }

    [Fact]
    public async Task Searches_beside_changes_see_whole_templates()
    {
        using var gallery = new ExactGallery(Dimension);
        gallery.Upsert("fixed", "ann", Unit(1));
        var away = Unit(1).Select(value => -value).ToArray();
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                gallery.Upsert($"t{i % 500}", "bob", i % 2 == 0 ? away : Unit(2));
                gallery.Remove($"t{(i + 250) % 500}");
            }
        });
        var nearest = new HashSet<string>();
        while (!writer.IsCompleted)
            nearest.Add(gallery.Search(Unit(1))!.Value.PersonId);

        await writer;
        Assert.Equal(["ann"], nearest);
        Assert.Equal(250 + 1, gallery.Count);
    }

    private static void Apply(
        ExactGallery gallery, Dictionary<string, (string Person, float[] Embedding)> plain, int kind, string template, string person, float[] embedding)
    {
        if (kind < 7)
        {
            gallery.Upsert(template, person, embedding);
            plain[template] = (person, embedding);
        }
        else if (kind < 9)
        {
            Assert.Equal(plain.Remove(template), gallery.Remove(template));
        }
        else
        {
            var theirs = plain.Where(entry => entry.Value.Person == person).Select(entry => entry.Key).ToArray();
            Assert.Equal(theirs.Length, gallery.RemovePerson(person));
            foreach (var id in theirs)
                plain.Remove(id);
        }
    }

    private static Match? PlainSearch(Dictionary<string, (string Person, float[] Embedding)> plain, float[] query)
    {
        var best = plain.Values
            .GroupBy(entry => entry.Person)
            .Select(person => (Person: person.Key, Cosine: person.Max(entry => entry.Embedding.Zip(query, (a, b) => a * b).Sum())))
            .OrderByDescending(entry => entry.Cosine)
            .ToArray();
        return best.Length switch
        {
            0 => null,
            1 => new Match(best[0].Person, best[0].Cosine, 2),
            _ => new Match(best[0].Person, best[0].Cosine, best[0].Cosine - best[1].Cosine),
        };
    }

    // Two persons may hold the same template; then either is right.
    private static bool Same(Match? one, Match? other) =>
        one is { } a && other is { } b
            ? Math.Abs(a.MatchCosine - b.MatchCosine) < 1e-5 && Math.Abs(a.MatchMargin - b.MatchMargin) < 1e-5
                && (a.PersonId == b.PersonId || a.MatchMargin < 1e-5)
            : one is null && other is null;

    private static float[] Unit(int seed, int length = Dimension)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2) - 1).ToArray();
        var norm = MathF.Sqrt(values.Sum(value => value * value));
        return [.. values.Select(value => value / norm)];
    }
}
