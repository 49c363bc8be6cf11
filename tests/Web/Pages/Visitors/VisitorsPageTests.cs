using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Visitors;
using AutoAttend.Web.Pages.Visitors;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Visitors;

public sealed class VisitorsPageTests : PageContext
{
    private readonly IVisitorsGrain _visitors = Substitute.For<IVisitorsGrain>();

    public VisitorsPageTests()
    {
        Use(_visitors, "main");
        _visitors.List().Returns([new Visitor("v1", "main", 4, Sample.Now.AddDays(-1), Sample.Now.AddMinutes(-5), "e7")]);
    }

    [Fact]
    public void Empty_it_says_who_will_appear()
    {
        SignIn(AccountRole.Viewer);
        _visitors.List().Returns([]);
        Assert.Contains("No visitor yet", Open<VisitorsPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visitor_is_shown_with_face_count_first_and_last()
    {
        SignIn(AccountRole.Viewer);
        var card = Open<VisitorsPage>().Find(".visitors li");
        foreach (var expected in new[] { "4 sightings", "Last 09:55:00", "First 1 Mar, 10:00:00" })
            Assert.Contains(expected, card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/evidence/e7", card.QuerySelector("img")!.GetAttribute("src"));
        Assert.Null(card.QuerySelector("button"));
    }

    [Fact]
    public void A_visitor_is_forgotten_after_a_yes()
    {
        SignIn(AccountRole.Operator);
        var page = Open<VisitorsPage>();
        page.Find(".visitors li button").Click();
        _visitors.List().Returns([]);
        page.FindAll("button").Single(button => button.TextContent.Trim() == "Forget").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".aa-empty")), TimeSpan.FromSeconds(30));
        _visitors.Received(1).Forget("v1");
    }
}
