using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Pages.People;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class EnrolPageTests : PageContext
{
    public EnrolPageTests() => SignIn(AccountRole.Operator);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void What_was_typed_is_enrolled_and_the_photos_follow()
    {
        PersonProfile? enrolled = null;
        People.Enrol(Arg.Do<PersonProfile>(profile => enrolled = profile))
            .Returns(call => new Person("p9", call.Arg<PersonProfile>(), [], Sample.Now));
        var page = Open<EnrolPage>();
        page.Find("#person-name").Input("Amelia Okafor");
        page.Find("#person-number").Input("17");
        page.Find("#person-groups").Input("Physics, Choir");
        page.Find("input[type=checkbox]").Change(true);
        page.Find("form").Submit();

        Assert.NotNull(enrolled);
        Assert.Equal("Amelia Okafor", enrolled.Name);
        Assert.Equal(["Physics", "Choir"], enrolled.Groups);
        Assert.Equal(new DateOnly(2026, 3, 2), enrolled.Consent!.GivenOn);
        Assert.EndsWith("/people/p9?enrolled=true", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_enrols_before_the_day_of_consent_was_suggested_enrols_with_it()
    {
        PersonProfile? enrolled = null;
        People.Enrol(Arg.Do<PersonProfile>(profile => enrolled = profile))
            .Returns(call => new Person("p9", call.Arg<PersonProfile>(), [], Sample.Now));
        var sites = new TaskCompletionSource<IReadOnlyList<Site>>();
        Sites.List().Returns(sites.Task);
        var page = Open<EnrolPage>();
        page.Find("#person-name").Input("Amelia Okafor");
        page.Find("input[type=checkbox]").Change(true);
        page.Find("form").Submit();

        sites.SetResult([Sample.Berlin]);

        page.WaitForAssertion(() => Assert.EndsWith("/people/p9?enrolled=true", Navigation.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(new DateOnly(2026, 3, 2), enrolled!.Consent!.GivenOn);
    }

    [Fact]
    public void What_is_refused_stands_next_to_its_field_and_nothing_typed_is_lost()
    {
        People.Enrol(Arg.Any<PersonProfile>())
            .Returns<Task<Person>>(_ => throw new InvalidInputException("Number", "17", "another person has this number; choose another one."));
        var page = Open<EnrolPage>();
        page.Find("#person-name").Input("Amelia Okafor");
        page.Find("#person-number").Input("17");
        page.Find("form").Submit();

        var field = page.FindAll(".mud-input-control").Single(control => control.QuerySelector("#person-number") is not null);
        Assert.Contains("Another person has this number", field.TextContent, StringComparison.Ordinal);
        Assert.Equal("17", page.Find("#person-number").GetAttribute("value"));
        Assert.Equal("Amelia Okafor", page.Find("#person-name").GetAttribute("value"));
    }

    [Fact]
    public void Leaving_with_something_typed_asks_first()
    {
        var page = Open<EnrolPage>();
        var here = Navigation.Uri;
        page.Find("#person-name").Input("Amelia");
        Navigation.NavigateTo("/people");
        page.WaitForAssertion(() => Assert.Contains("Leave without saving?", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(here, Navigation.Uri);
    }

    [Fact]
    public void It_says_why_consent_is_needed() =>
        Assert.Contains("biometric", Open<EnrolPage>().Find(".consent").TextContent, StringComparison.Ordinal);
}
