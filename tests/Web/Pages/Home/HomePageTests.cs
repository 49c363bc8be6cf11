using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Home;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Home;

public sealed class HomePageTests : PageContext
{
    public HomePageTests() => SignIn(AccountRole.Viewer);

    [Fact]
    public void Empty_it_tells_the_next_steps()
    {
        var page = Open<HomePage>();
        Assert.Contains("Nobody is enrolled yet", page.Markup, StringComparison.Ordinal);
        Assert.Contains("No camera yet", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/people']"));
        Assert.NotEmpty(page.FindAll("a[href='/streams']"));
    }

    [Fact]
    public void It_shows_who_is_in_and_since_when()
    {
        Known("p1", "Amelia Okafor");
        Board.Get().Returns([Sample.Record("p1"), Sample.Record("p2", isIn: false)]);
        var page = Open<HomePage>();
        var present = Assert.Single(page.FindAll(".aa-people li"));
        Assert.Contains("Amelia Okafor", present.TextContent, StringComparison.Ordinal);
        Assert.Contains("since 08:00", present.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", page.FindAll(".aa-tile-figure dd")[0].TextContent);
        Assert.Equal("2", page.FindAll(".aa-tile-figure dd")[1].TextContent);
    }

    [Fact]
    public void A_sighting_appears_while_the_page_is_open()
    {
        Known("p1", "Amelia Okafor");
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<HomePage>();
        Assert.Empty(page.FindAll(".aa-sightings li"));

        Feed.Publish(new LiveEvent(Sighting: Sample.Sighting(1)));
        Clock.Advance(RenderPacer.Interval);

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".aa-sightings li")), TimeSpan.FromSeconds(30));
        var row = page.Find(".aa-sightings li").TextContent;
        Assert.Contains("Amelia Okafor", row, StringComparison.Ordinal);
        Assert.Contains("Door c1", row, StringComparison.Ordinal);
        Assert.Contains("0.61", row, StringComparison.Ordinal);
        Assert.Contains("0.23", row, StringComparison.Ordinal);
        Assert.Contains("09:50:01", row, StringComparison.Ordinal);
        Assert.Equal("/evidence/e1", page.Find(".aa-sightings img").GetAttribute("src"));
    }

    [Fact]
    public void A_stranger_is_never_named_and_an_undecided_one_says_why()
    {
        Cameras.List().Returns([Sample.Camera()]);
        Feed.Publish(new LiveEvent(Sighting: Sample.Sighting(1, SightingOutcome.Stranger)));
        Feed.Publish(new LiveEvent(Sighting: Sample.Sighting(2, SightingOutcome.Undecided)));
        var rows = Open<HomePage>().FindAll(".aa-sightings li");
        Assert.Contains("Not decided", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Too few sharp faces", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Stranger", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_camera_says_why()
    {
        Cameras.List().Returns([Sample.Camera(), Sample.Camera("c2", CameraState.Retrying, "Connection refused.")]);
        var page = Open<HomePage>();
        Assert.Contains("Connection refused.", page.Find(".aa-cameras").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 of 2", page.FindAll(".aa-tile-figure dd")[3].TextContent);
    }

    [Fact]
    public void A_page_that_the_cluster_does_not_answer_keeps_what_it_shows_and_is_brought_up_to_date_later()
    {
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<HomePage>();
        Cameras.List().Returns(
            _ => throw new TimeoutException(), _ => Task.FromResult<IReadOnlyList<Camera>>([Sample.Camera(), Sample.Camera("c2")]));

        Feed.Publish(LiveEvent.Gap);
        Clock.Advance(RenderPacer.Interval);
        Assert.Equal("1 of 1", page.FindAll(".aa-tile-figure dd")[3].TextContent);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Clock.Advance(RenderPacer.Interval);

        page.WaitForAssertion(() => Assert.Equal("2 of 2", page.FindAll(".aa-tile-figure dd")[3].TextContent), TimeSpan.FromSeconds(30));
    }

    private void Known(string id, string name) => People.GetMany(Arg.Any<IReadOnlyCollection<string>>())
        .Returns([new PersonSummary(id, name, "", [], 1, "photo")]);
}
