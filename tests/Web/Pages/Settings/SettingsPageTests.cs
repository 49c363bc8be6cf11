using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Pages.People;
using AutoAttend.Web.Pages.Settings;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Pages.Settings;

public sealed class SettingsPageTests : PageContext
{
    private readonly IAccountsGrain _accounts = Substitute.For<IAccountsGrain>();

    public SettingsPageTests()
    {
        SignIn(AccountRole.Administrator);
        Use(_accounts);
        _accounts.List().Returns([new Account("admin", AccountRole.Administrator, "s")]);
        Recognizer.GetStatus().Returns(new RecognitionStatus(true, null, "yunet", "mobilefacenet", "CPU", 1234, 0.45f, 0.06f));
    }

    [Fact]
    public void Only_administrators_open_it_and_only_operators_enrol()
    {
        Assert.Equal(Policies.Administrator, PolicyOf<SettingsPage>());
        Assert.Equal(Policies.Operator, PolicyOf<EnrolPage>());
    }

    [Fact]
    public void Recognition_tells_models_place_templates_and_raw_thresholds()
    {
        var panel = Open<SettingsPage>().Find("section[aria-labelledby=recognition-title]").TextContent;
        foreach (var expected in new[] { "Ready", "yunet", "mobilefacenet", "CPU", "1\u2009234", "0.45", "0.06" })
            Assert.Contains(expected, panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo models", panel, StringComparison.Ordinal);
    }

    [Fact]
    public void Recognition_says_that_demo_models_are_at_work()
    {
        Recognizer.GetStatus().Returns(new RecognitionStatus(true, null, "d", "e", "CPU", 24, 0.45f, 0.06f) { KnowsRenderedFacesOnly = true });
        Assert.Contains("Demo models are at work", Open<SettingsPage>().Find("section[aria-labelledby=recognition-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_inference_silos_each_tells_how_it_is()
    {
        Recognizer.GetStatus().Returns(new RecognitionStatus(true, null, "yunet", "mobilefacenet", "CUDA", 24, 0.45f, 0.06f)
        {
            Silos =
            [
                new InferenceSilo("gpu-1", true, null, "yunet", "mobilefacenet", "CUDA", 3, 24),
                new InferenceSilo("gpu-2", false, "The inference silo gpu-2 does not answer.", null, null, "Unknown", 0, 0),
            ],
        });

        var silos = Open<SettingsPage>().FindAll("ul[aria-label='Inference silos'] li").Select(silo => silo.TextContent).ToList();

        Assert.Equal(2, silos.Count);
        Assert.Matches(@"gpu-1\s*yunet, mobilefacenet on CUDA;\s+24 templates, 3 waiting\s*Ready", silos[0]);
        Assert.Matches(@"gpu-2\s*The inference silo gpu-2 does not answer\.\s*Not ready", silos[1]);
    }

    [Fact]
    public void Recognition_that_is_not_ready_says_what_is_missing()
    {
        Recognizer.GetStatus().Returns(new RecognitionStatus(false, "Start with --models DIR.", null, null, "CPU", 0, 0.45f, 0.06f));
        var panel = Open<SettingsPage>().Find("section[aria-labelledby=recognition-title]").TextContent;
        Assert.Contains("Not ready", panel, StringComparison.Ordinal);
        Assert.Contains("Start with --models DIR.", panel, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_gets_an_id_of_its_name()
    {
        Sites.Save(Arg.Any<Site>()).Returns(call => call.Arg<Site>());
        var page = OpenAndPress("Add a site");
        page.Find("#site-name").Input("Halle 3");
        Assert.Equal("halle-3", page.Find("#site-id").GetAttribute("value"));
        page.Find("#site-form").Submit();
        Sites.Received(1).Save(Arg.Is<Site>(site => site.Id == "halle-3" && site.Name == "Halle 3"));
    }

    [Fact]
    public void A_refused_zone_stands_at_the_zone_with_everything_typed_kept()
    {
        Sites.Save(Arg.Any<Site>()).Returns<Task<Site>>(_ => throw new InvalidInputException("Time zone", "", "give an IANA time zone, for example Europe/Berlin."));
        var page = OpenAndPress("Add a site");
        page.Find("#site-name").Input("Halle 3");
        page.Find("#site-form").Submit();
        var field = page.FindAll(".mud-input-control").Last(control => control.QuerySelector("#site-zone") is not null);
        Assert.Contains("Give an IANA time zone", field.TextContent, StringComparison.Ordinal);
        Assert.Equal("Halle 3", page.Find("#site-name").GetAttribute("value"));
    }

    [Fact]
    public void A_new_site_never_replaces_another_one()
    {
        var page = OpenAndPress("Add a site");
        page.Find("#site-name").Input("Main");
        page.Find("#site-form").Submit();
        Assert.Contains("Another site has this id", page.Markup, StringComparison.Ordinal);
        Sites.DidNotReceive().Save(Arg.Any<Site>());
    }

    [Fact]
    public void A_new_account_needs_a_password_and_a_name_of_its_own()
    {
        var page = OpenAndPress("Add an account");
        page.Find("#account-name").Input("admin");
        page.Find("#account-form").Submit();
        Assert.Contains("There is an account of this name already", page.Markup, StringComparison.Ordinal);
        page.Find("#account-name").Input("rosa");
        page.Find("#account-form").Submit();
        Assert.Contains("Give a password of 12 characters at least", page.Markup, StringComparison.Ordinal);
        _accounts.DidNotReceiveWithAnyArgs().Save(default!, default, default);

        page.Find("#account-password").Input("correct horse battery");
        page.Find("#account-form").Submit();
        _accounts.Received(1).Save("rosa", AccountRole.Viewer, "correct horse battery");
    }

    [Fact]
    public void Editing_an_account_without_a_password_leaves_it_as_it_is()
    {
        var page = Open<SettingsPage>();
        page.Find("button[aria-label='Edit admin']").Click();
        page.Find("#account-form").Submit();
        _accounts.Received(1).Save("admin", AccountRole.Administrator, null);
    }

    [Fact]
    public void Why_an_account_stays_is_said()
    {
        _accounts.Remove("admin").Returns<Task>(_ => throw new InvalidInputException("Role", "Administrator", "no administrator would be left."));
        var page = Open<SettingsPage>();
        page.Find("button[aria-label='Remove admin']").Click();
        page.FindAll("button").Single(button => button.TextContent.Trim() == "Remove").Click();
        page.WaitForAssertion(
            () => Assert.Contains("no administrator would be left", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    private static string? PolicyOf<TPage>() =>
        typeof(TPage).GetCustomAttributes(typeof(AuthorizeAttribute), false).Cast<AuthorizeAttribute>().Single().Policy;

    private IRenderedComponent<IComponent> OpenAndPress(string text)
    {
        var page = Open<SettingsPage>();
        page.FindAll("button").Single(button => button.TextContent.Trim() == text).Click();
        return page;
    }
}
