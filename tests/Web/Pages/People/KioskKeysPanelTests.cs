using AngleSharp.Dom;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Pages.People;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class KioskKeysPanelTests : PageContext
{
    private readonly IKioskKeysGrain _keys = Substitute.For<IKioskKeysGrain>();

    public KioskKeysPanelTests()
    {
        SignIn(AccountRole.Operator);
        Use(_keys, "p1");
        _keys.Methods().Returns([CheckMethod.QrCode]);
    }

    [Fact]
    public void A_viewer_sees_what_is_set_and_sets_nothing()
    {
        SignIn(AccountRole.Viewer);
        var page = Open();
        Assert.Equal(["PINNone", "QR codeSet", "BadgeNone"], page.FindAll("li").Select(line => string.Concat(line.QuerySelectorAll("strong, .aa-pill").Select(one => one.TextContent))));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public void A_PIN_is_typed_twice_the_same_before_it_is_set()
    {
        var page = Open();
        page.Find("button[aria-label='Set PIN']").Click();
        page.Find("#key-pin").Input("2468");
        page.Find("#key-again").Input("2469");
        page.Find("#key-form").Submit();
        Assert.Contains("It is not the same", page.Find("#key-form").TextContent, StringComparison.Ordinal);
        _keys.DidNotReceiveWithAnyArgs().SetPin(default!, default!);
        page.Find("#key-again").Input("2468");
        page.Find("#key-form").Submit();
        _keys.Received(1).SetPin("2468", "somebody");
    }

    [Fact]
    public void Why_a_badge_is_refused_stands_at_the_badge()
    {
        _keys.SetBadge("0815", "somebody").Returns<Task>(_ => throw new InvalidInputException("Badge", null, "it is somebody else's; take it away there first."));
        var page = Open();
        page.Find("button[aria-label='Set Badge']").Click();
        page.Find("#key-badge").Input("0815");
        page.Find("#key-form").Submit();
        Assert.Contains("It is somebody else's", page.FindAll(".mud-input-control")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_code_is_made_after_a_yes_and_shown_once()
    {
        _keys.NewCode("somebody").Returns("0123456789abcdef0123456789abcdef01234567");
        var page = Open();
        page.Find("button[aria-label='Make a new QR code']").Click();
        _keys.DidNotReceiveWithAnyArgs().NewCode(default!);
        page.FindAll("button").Single(button => button.TextContent.Trim() == "Make a new one").Click();
        page.WaitForAssertion(() => Assert.StartsWith("data:image/png;base64,", page.Find("img[alt='QR code']").GetAttribute("src"), StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("0123456789abcdef", page.Markup, StringComparison.Ordinal);
        page.FindAll("button").Single(button => button.TextContent.Trim() == "Done").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("img[alt='QR code']")), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_method_is_taken_away_after_a_yes()
    {
        var page = Open();
        page.Find("button[aria-label='Take away QR code']").Click();
        page.FindAll(".mud-dialog button").Single(button => button.TextContent.Trim() == "Take away").Click();
        _keys.Received(1).Remove(CheckMethod.QrCode, "somebody");
    }

    private IRenderedComponent<IComponent> Open() =>
        Open<KioskKeysPanel>((nameof(KioskKeysPanel.PersonId), "p1"), (nameof(KioskKeysPanel.PersonName), "Amelia Okafor"));
}
