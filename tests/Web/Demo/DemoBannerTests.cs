using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Demo;
using AutoAttend.Web.Tests.Pages;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Demo;

public sealed class DemoBannerTests : PageContext
{
    private static readonly RecognitionStatus Real = new(true, null, "yunet", "sface", "CPU", 3, 0.4f, 0.1f);
    private static readonly RecognitionStatus BuiltIn = Real with { KnowsRenderedFacesOnly = true };

    public DemoBannerTests() => Recognizer.GetStatus().Returns(Real);

    [Fact]
    public void Without_a_demo_there_is_no_banner()
    {
        SignIn(AccountRole.Administrator);
        Assert.Empty(Open<DemoBanner>().FindAll("aside"));
    }

    [Fact]
    public void It_says_what_is_not_real_and_the_two_ways_on()
    {
        SignIn(AccountRole.Viewer);
        Show(DemoPhase.Running);
        var banner = Open<DemoBanner>().Find("aside");
        foreach (var expected in new[] { "This is a demo.", "models know only them", "./models/pull", "cameras of your own" })
            Assert.Contains(expected, banner.TextContent, StringComparison.Ordinal);
        Assert.Equal("/streams", banner.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(AccountRole.Viewer, 0)]
    [InlineData(AccountRole.Operator, 0)]
    [InlineData(AccountRole.Administrator, 1)]
    public void Only_administrators_clear_it(AccountRole role, int buttons)
    {
        SignIn(role);
        Show(DemoPhase.Running);
        Assert.Equal(buttons, Open<DemoBanner>().FindAll("aside button").Count);
    }

    [Fact]
    public void Preparing_it_counts_the_people()
    {
        SignIn(AccountRole.Administrator);
        Demo.GetStatus().Returns(new DemoStatus(DemoPhase.Preparing, 7, 12, null, null));
        var banner = Open<DemoBanner>();
        Assert.Contains("7 of 12 people enrolled", banner.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Show(DemoPhase.Running);
        Clock.Advance(TimeSpan.FromSeconds(2));
        banner.WaitForAssertion(() => Assert.Contains("This is a demo.", banner.Find("aside").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Demo_models_without_a_demo_are_warned_of()
    {
        SignIn(AccountRole.Administrator);
        Recognizer.GetStatus().Returns(BuiltIn);
        var banner = Open<DemoBanner>().Find("aside");
        Assert.Contains("must not be trusted with real ones", banner.TextContent, StringComparison.Ordinal);
        Assert.Empty(banner.QuerySelectorAll("button"));
    }

    [Fact]
    public void It_is_cleared_after_a_yes_and_gives_a_receipt()
    {
        SignIn(AccountRole.Administrator);
        Show(DemoPhase.Running);
        var page = Open<DemoBanner>();
        page.Find("aside button").Click();
        Demo.DidNotReceive().Clear();

        Demo.Clear().Returns(new DemoStatus(DemoPhase.Clearing, 0, 14, null, DemoReceipt.Nothing));
        Press(page, "Clear the demo");
        Demo.Received(1).Clear();
        Demo.GetStatus().Returns(new DemoStatus(DemoPhase.Cleared, 0, 0, null, new DemoReceipt(3, 12, 24, 24, 77, 70, 88, 2)));
        Clock.Advance(TimeSpan.FromMilliseconds(500));

        page.WaitForAssertion(() => Assert.Contains("does not come back", page.Find(".mud-dialog [role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(["3", "12", "24", "24", "77", "70", "88", "2"], page.FindAll(".receipt td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_demo_that_cannot_be_cleared_now_can_be_tried_again()
    {
        SignIn(AccountRole.Administrator);
        Show(DemoPhase.Running);
        Demo.Clear().Returns<DemoStatus>(_ => throw new TimeoutException());
        var page = Open<DemoBanner>();
        page.Find("aside button").Click();
        Press(page, "Clear the demo");
        Assert.Contains("Try again", page.Find(".mud-dialog [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find(".mud-dialog .mud-button-filled").HasAttribute("disabled"));
    }

    private static void Press(IRenderedComponent<IComponent> page, string button) =>
        page.FindAll(".mud-dialog button").Single(one => one.TextContent.Trim() == button).Click();

    private void Show(DemoPhase phase) => Demo.GetStatus().Returns(new DemoStatus(phase, 0, 0, null, null));
}
