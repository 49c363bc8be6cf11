using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.People;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class PeopleListPageTests : PageContext
{
    public PeopleListPageTests() => People.Search("", 0, PeopleListPage.PageSize).Returns(new PeoplePage([], 0));

    [Fact]
    public void Empty_it_leads_to_enrolment()
    {
        SignIn(AccountRole.Operator);
        var page = Open<PeopleListPage>();
        Assert.Contains("Nobody is enrolled yet", page.Find(".aa-empty").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".aa-empty a[href='/people/enrol']"));
    }

    [Fact]
    public void A_viewer_is_not_offered_to_enrol()
    {
        SignIn(AccountRole.Viewer);
        Assert.Empty(Open<PeopleListPage>().FindAll("a[href='/people/enrol']"));
    }

    [Fact]
    public void A_line_tells_name_number_groups_and_photos()
    {
        SignIn(AccountRole.Viewer);
        Found(new PersonSummary("p1", "Amelia Okafor", "17", ["Physics"], 3, "photo-1"));
        var line = Open<PeopleListPage>().Find("a[href='/people/p1']");
        foreach (var expected in new[] { "Amelia Okafor", "17", "Physics", "3 photos" })
            Assert.Contains(expected, line.TextContent, StringComparison.Ordinal);
        Assert.Equal("/evidence/photo-1", line.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void Without_a_photo_a_person_cannot_be_recognised_yet()
    {
        SignIn(AccountRole.Viewer);
        Found(new PersonSummary("p1", "Amelia Okafor", "", [], 0, null));
        Assert.Contains("Cannot be recognised yet", Open<PeopleListPage>().Find("a[href='/people/p1']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_and_page_stand_in_the_address()
    {
        SignIn(AccountRole.Viewer);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/people?search=choir&page=2");
        People.Search("choir", PeopleListPage.PageSize, PeopleListPage.PageSize)
            .Returns(new PeoplePage([new PersonSummary("p26", "Zoe", "", ["Choir"], 1, null)], 26));
        var page = Open<PeopleListPage>();
        Assert.Contains("Zoe", page.Markup, StringComparison.Ordinal);
        Assert.Contains("26 people", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".mud-pagination"));
    }

    [Fact]
    public void A_search_without_a_result_offers_everybody()
    {
        SignIn(AccountRole.Viewer);
        Found(new PersonSummary("p1", "Amelia Okafor", "", [], 1, null));
        People.Search("nobody", 0, PeopleListPage.PageSize).Returns(new PeoplePage([], 0));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/people?search=nobody");
        var page = Open<PeopleListPage>();
        page.Find(".aa-empty button").Click();
        Assert.Contains("Amelia Okafor", page.Markup, StringComparison.Ordinal);
    }

    private void Found(PersonSummary person) => People.Search("", 0, PeopleListPage.PageSize).Returns(new PeoplePage([person], 1));
}
