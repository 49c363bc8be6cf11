using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Components;
using AutoAttend.Web.Pages.Schedules.Rotas;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Pages.Schedules.Rotas;

public sealed class RotaPageTests : PlanContext
{
    [Fact]
    public void A_rota_that_is_gone_is_said_plainly() =>
        Assert.Contains("There is no such rota", Open("gone").Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_shift_is_dragged_onto_a_day_and_from_there_to_another_and_nothing_counts_before_it_is_saved()
    {
        Shifts.SaveRota(Arg.Any<Rota>(), "somebody").Returns(Plans.Plan);
        var page = Open("week");
        await Drop(page, "shift:night", "day:4");
        await Drop(page, "day:4:night", "day:6");
        Assert.Contains("Night", page.Find("[data-drop='day:6']").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Night", page.Find("[data-drop='day:4']").TextContent, StringComparison.Ordinal);
        await Shifts.DidNotReceiveWithAnyArgs().SaveRota(default!, default!);

        Button(page, "Save").Click();
        await Shifts.Received(1).SaveRota(Arg.Is<Rota>(rota => rota.Id == "week" && rota.Entries.Contains(new RotaEntry(6, "night")) && rota.Entries.Count == 3), "somebody");
    }

    [Fact]
    public async Task Ctrl_Z_takes_a_step_back_and_Ctrl_Y_makes_it_again()
    {
        var page = Open("week");
        await Drop(page, "shift:night", "day:4");
        await page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Undo());
        Assert.DoesNotContain("Night", page.Find("[data-drop='day:4']").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, "Save").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Redo());
        Assert.Contains("Night", page.Find("[data-drop='day:4']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_is_done_with_keys_alone()
    {
        var page = Open("week");
        page.Find("button[aria-label='Shifts of Friday']").Click();
        page.FindAll("fieldset.shifts input")[1].Change(true);
        page.Find("#day-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Night", page.Find("[data-drop='day:4']").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        page.Find("button[aria-label='Take Early off Monday']").Click();
        Assert.Contains("Free", page.Find("[data-drop='day:0']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_dropped_from_elsewhere_changes_nothing()
    {
        var page = Open("week");
        foreach (var (drag, drop) in new[] { ("shift:unknown", "day:4"), ("shift:night", "day:70"), ("shift:night", "elsewhere"), ("", "") })
            await Drop(page, drag, drop);
        Assert.True(Button(page, "Save").HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_overlap_is_told_and_the_draft_stays()
    {
        Shifts.SaveRota(Arg.Any<Rota>(), Arg.Any<string>())
            .Returns<Task<ShiftPlan>>(_ => throw new InvalidInputException("Rota", "Early", "on day 2 of the cycle it begins before Night of day 1 has ended."));
        var page = Open("week");
        await Drop(page, "shift:night", "day:0");
        Button(page, "Save").Click();
        Assert.Contains("before Night of day 1", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Night", page.Find("[data-drop='day:0']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_rota_is_named_saved_and_gets_its_address()
    {
        Shifts.SaveRota(Arg.Any<Rota>(), "somebody").Returns(Plans.Plan with { Rotas = [Plans.Week with { Id = "four-on", Name = "Four on" }] });
        var page = Open("new");
        page.Find("#rota-name").Change("Four on");
        Button(page, "Save").Click();
        Shifts.Received(1).SaveRota(Arg.Is<Rota>(rota => rota.Id == "four-on" && rota.CycleDays == 7), "somebody");
        page.WaitForAssertion(() => Assert.EndsWith("/schedules/rotas/four-on", Navigation.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Leaving_with_changes_asks_first()
    {
        var page = Open("week");
        page.Find("button[aria-label='Take Early off Monday']").Click();
        Navigation.NavigateTo("/schedules");
        page.WaitForAssertion(() => Assert.Contains("Leave without saving?", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("/schedules", new Uri(Navigation.Uri).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_has_nothing_to_drag_and_nothing_to_save()
    {
        SignIn(AccountRole.Viewer);
        var page = Open("week");
        Assert.Empty(page.FindAll("[draggable=true]"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "Save");
        await Drop(page, "shift:night", "day:4");
        Assert.DoesNotContain("Night", page.Find("[role=group][aria-label='Days of Week']").TextContent, StringComparison.Ordinal);
    }

    private static Task Drop(IRenderedComponent<IComponent> page, string drag, string drop) =>
        page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Dropped(drag, drop));

    private IRenderedComponent<IComponent> Open(string id) => Open<RotaPage>((nameof(RotaPage.Id), id));
}
