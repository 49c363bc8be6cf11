using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.People;

public sealed class PhotoRulesTests
{
    private static readonly PersonState Ada = new() { Profile = Sample.Profile() };

    [Theory]
    [InlineData("ada.jpg", "ada.jpg")]
    [InlineData(@"C:\Users\ada\ada.jpg", "ada.jpg")]
    [InlineData("/home/ada/ada.jpg ", "ada.jpg")]
    public void A_file_name_is_kept_without_its_folders(string given, string kept) => Assert.Equal(kept, PhotoRules.Name(given));

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("The file is empty; choose another one.", PhotoRules.RefuseUnseen(Ada, "id", []));

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_its_size() =>
        Assert.Equal("The file has 15.5 MB; use one of at most 15 MB.", PhotoRules.RefuseUnseen(Ada, "id", new byte[(15 * 1024 * 1024) + (512 * 1024)]));

    [Theory]
    [InlineData("p-ada", 0.99f, null)]
    [InlineData("p-bert", 0.59f, null)]
    [InlineData("p-bert", 0.6f, "p-bert")]
    [InlineData(null, 0f, null)]
    public void A_lookalike_is_another_person_at_or_above_the_threshold(string? nearest, float cosine, string? lookalike) =>
        Assert.Equal(lookalike, PhotoRules.Lookalike("p-ada", Inspected(nearest, cosine), FakeFaces.MatchCosine));

    [Fact]
    public void A_first_photo_and_one_of_another_model_are_compared_with_nothing()
    {
        Assert.Null(PhotoRules.Warning("p-ada", Ada, "new", Inspected(null, 0), FakeFaces.MatchCosine));
        var older = Ada.With(new EnrolledPhoto("old", "a.jpg", 90, "another model", default));
        Assert.Null(PhotoRules.Warning("p-ada", older, "new", Inspected(null, 0), FakeFaces.MatchCosine));
    }

    [Fact]
    public void A_photo_has_one_id_per_person_and_bytes()
    {
        Assert.Equal(PhotoRules.IdOf("p-ada", [1, 2]), PhotoRules.IdOf("p-ada", [1, 2]));
        Assert.NotEqual(PhotoRules.IdOf("p-ada", [1, 2]), PhotoRules.IdOf("p-ada", [1, 3]));
        Assert.NotEqual(PhotoRules.IdOf("p-ada", [1, 2]), PhotoRules.IdOf("p-bert", [1, 2]));
    }

    private static InspectedPhoto Inspected(string? nearest, float cosine) =>
        new(null, [1], FakeFaces.ModelId, 90, [1], nearest, cosine);
}
