using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Logs;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Logs;

public sealed class LogsPageTests : PageContext
{
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();

    public LogsPageTests()
    {
        SignIn(AccountRole.Viewer);
        Use(_log);
        Cameras.List().Returns([Sample.Camera()]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia Okafor", "", [], 1, "photo")]);
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Empty_it_says_what_will_appear() =>
        Assert.Contains("No camera has seen anybody yet", Open<LogsPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_line_tells_everything_about_a_sighting()
    {
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([Sample.Sighting(1), Sample.Sighting(2, SightingOutcome.Undecided)], null));
        var rows = Open<LogsPage>().FindAll("tbody tr");
        foreach (var expected in new[] { "09:50:01", "Door c1", "Person", "Amelia Okafor", "0.61", "0.23", "9", "80" })
            Assert.Contains(expected, rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Too few sharp faces", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Amelia", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("/evidence/e1", rows[1].QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void The_address_filters_and_the_downloads_take_the_same_filter()
    {
        Navigation.NavigateTo("/logs?camera=c1&outcome=stranger&from=2026-03-02T08:00:00%2B01:00");
        var page = Open<LogsPage>();
        _log.Received().Query(Arg.Is<SightingQuery>(query =>
            query.CameraId == "c1" && query.Outcome == SightingOutcome.Stranger && query.From == Sample.Now.AddHours(-2)));
        Assert.Equal("2026-03-02T08:00", page.Find("#log-from").GetAttribute("value"));
        foreach (var path in new[] { "/logs.csv", "/logs.zip" })
            Assert.NotEmpty(page.FindAll($"a[href='{path}?from=2026-03-02T08%3A00%3A00%2B01%3A00&camera=c1&outcome=stranger']"));
    }

    [Fact]
    public void A_time_is_read_by_the_sites_clock()
    {
        var page = Open<LogsPage>();
        page.Find("#log-from").Change("2026-07-01T08:00");
        Assert.EndsWith("/logs?from=2026-07-01T08%3A00%3A00%2B02%3A00", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_cannot_be_read_says_so_and_shows_everything()
    {
        Navigation.NavigateTo("/logs?outcome=nobody");
        Assert.Contains("person, stranger or undecided", Open<LogsPage>().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void New_sightings_come_on_top_unless_the_filter_leaves_them_out()
    {
        Navigation.NavigateTo("/logs?outcome=person");
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([Sample.Sighting(1)], null));
        var page = Open<LogsPage>();
        Feed.Publish(new LiveEvent(Sighting: Sample.Sighting(3)));
        Feed.Publish(new LiveEvent(Sighting: Sample.Sighting(4, SightingOutcome.Stranger)));
        Clock.Advance(RenderPacer.Interval);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count), TimeSpan.FromSeconds(30));
        Assert.Contains("09:50:03", page.FindAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void More_is_loaded_by_the_cursor()
    {
        _log.Query(Arg.Is<SightingQuery>(query => query.Before == null)).Returns(new SightingPage([Sample.Sighting(2)], "next"));
        _log.Query(Arg.Is<SightingQuery>(query => query.Before == "next")).Returns(new SightingPage([Sample.Sighting(1)], null));
        var page = Open<LogsPage>();
        page.Find(".more button").Click();
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.Contains("That is all", page.Find(".more").TextContent, StringComparison.Ordinal);
    }
}
