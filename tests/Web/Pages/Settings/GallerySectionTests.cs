using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Galleries;
using AutoAttend.Web.Pages.Settings;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Settings;

public sealed class GallerySectionTests : PageContext
{
    private readonly IGalleryGrain _gallery = Substitute.For<IGalleryGrain>();

    public GallerySectionTests()
    {
        SignIn(AccountRole.Administrator);
        Use(_gallery);
    }

    [Fact]
    public void It_says_where_templates_are_and_what_is_wrong_there()
    {
        _gallery.GetStatus().Returns(new GalleryStatus("Milvus at milvus:19530", "Connection refused.", null, null));

        var text = Open<GallerySection>().Markup;

        Assert.Contains("Milvus at milvus:19530", text, StringComparison.Ordinal);
        Assert.Contains("Connection refused.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Go back", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rebuild_shows_how_far_it_is_moves_on_and_can_be_stopped()
    {
        _gallery.GetStatus().Returns(Standing(Rebuild(GalleryRebuildStage.Photos, people: 3)));
        _gallery.Cancel().Returns(Standing(Rebuild(GalleryRebuildStage.Cancelled, ended: true)));
        var section = Open<GallerySection>();
        Assert.Contains("Looking at the photos of 3 of 10 people.", section.Markup, StringComparison.Ordinal);

        _gallery.GetStatus().Returns(Standing(Rebuild(GalleryRebuildStage.Index, people: 10)));
        Clock.Advance(TimeSpan.FromSeconds(2));
        section.WaitForAssertion(() => Assert.Contains("Building the index: 7 templates are in it.", section.Markup, StringComparison.Ordinal));

        section.FindAll("button").Single(button => button.TextContent.Contains("Stop the rebuild", StringComparison.Ordinal)).Click();
        section.WaitForAssertion(() => Assert.Contains("The last rebuild was stopped", section.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_of_the_last_one_is_said_with_the_photos_that_were_of_no_use()
    {
        _gallery.GetStatus().Returns(Standing(Rebuild(GalleryRebuildStage.Done, people: 10, ended: true) with { Renewed = 5, Refused = 2 }));

        Assert.Contains(
            "The last rebuild went well: 7 templates. 5 photos were made ready for the model at work; of 2 it can make nothing: add new ones.",
            Open<GallerySection>().Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_earlier_index_there_is_a_way_back()
    {
        _gallery.GetStatus().Returns(new GalleryStatus("Milvus", null, "faces_v1", null));

        Assert.Contains("Go back to faces_v1", Open<GallerySection>().Markup, StringComparison.Ordinal);
    }

    private static GalleryStatus Standing(GalleryRebuild rebuild) => new("In memory", null, null, rebuild);

    private static GalleryRebuild Rebuild(GalleryRebuildStage stage, int people = 0, bool ended = false) =>
        new(stage, "model", people, 10, 7, 0, 0, Sample.Now, ended ? Sample.Now : null, null);
}
