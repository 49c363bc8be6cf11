using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Pages.Schedules;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Schedules;

public sealed class SchedulesPageTests : PlanContext
{
    [Fact]
    public void Without_shifts_it_says_what_a_shift_is() =>
        Assert.Contains("No shifts yet", Open(ShiftPlan.Empty, "shifts").Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Shifts_are_listed_in_plain_words() =>
        Assert.Contains("06:00 to 14:30, 8 h paid. After 6 h, 30 min", Open(Plans.Plan, "shifts").Find(".what").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_viewer_sees_everything_and_can_change_nothing()
    {
        SignIn(AccountRole.Viewer);
        var page = Open(Plans.Plan, "shifts");
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() is "Add a shift" or "Edit" or "Remove");
        Navigation.NavigateTo("/schedules?tab=rotas");
        page.WaitForAssertion(() => Assert.Contains("Week", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(page.FindAll("button, a"), button => button.TextContent.Trim() is "Add a rota" or "Change" or "Assign" or "Remove");
    }

    [Fact]
    public async Task A_viewer_who_sends_a_change_all_the_same_is_refused()
    {
        SignIn(AccountRole.Viewer);
        Open(Plans.Plan, "shifts");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Services.GetRequiredService<Planning>().Save(Plans.Night));
        await Shifts.DidNotReceiveWithAnyArgs().SaveTemplate(default!, default!);
    }

    [Fact]
    public void A_new_shift_gets_an_id_of_its_name_and_the_account_as_author()
    {
        Shifts.SaveTemplate(Arg.Any<ShiftTemplate>(), "somebody").Returns(Plans.Plan);
        var page = Open(ShiftPlan.Empty, "shifts");
        Button(page, "Add a shift").Click();
        page.Find("#shift-name").Input("Late shift");
        page.Find("#shift-start").Change("14:00");
        page.Find("#shift-end").Change("22:30");
        Assert.Contains("14:00 to 22:30, 8 h paid.", page.Find("section.summary").TextContent, StringComparison.Ordinal);
        page.Find("#shift-form").Submit();
        Shifts.Received(1).SaveTemplate(Arg.Is<ShiftTemplate>(shift => shift.Id == "late-shift" && shift.Start == new TimeOnly(14, 0)), "somebody");
    }

    [Fact]
    public void A_refused_field_is_shown_open_with_its_fix_and_everything_typed_stays()
    {
        Shifts.SaveTemplate(Arg.Any<ShiftTemplate>(), Arg.Any<string>())
            .Returns<Task<ShiftPlan>>(_ => throw new InvalidInputException("Claim before", "13:00", "give 0:00 to 12:00 (hours:minutes)."));
        var page = Open(ShiftPlan.Empty, "shifts");
        Button(page, "Add a shift").Click();
        page.Find("#shift-name").Input("Late");
        page.Find("#shift-form").Submit();
        Assert.Contains("Give 0:00 to 12:00", page.Find("details[open]:last-of-type").TextContent, StringComparison.Ordinal);
        Assert.Equal("Late", page.Find("#shift-name").GetAttribute("value"));
    }

    [Fact]
    public void An_unreadable_time_is_told_at_its_field_before_anything_is_sent()
    {
        var page = Open(ShiftPlan.Empty, "shifts");
        Button(page, "Add a shift").Click();
        page.Find("#shift-start").Change("");
        page.Find("#shift-form").Submit();
        Assert.Contains("Give a time of day", page.FindAll(".mud-input-control").Last(control => control.QuerySelector("#shift-start") is not null).TextContent, StringComparison.Ordinal);
        Shifts.DidNotReceiveWithAnyArgs().SaveTemplate(default!, default!);
    }

    [Fact]
    public void A_shift_that_is_used_says_where_and_stays()
    {
        Shifts.RemoveTemplate("early", "somebody").Returns<Task<ShiftPlan>>(_ => throw new InvalidInputException("Shift", "Early", "take it out of the rota Week first."));
        var page = Open(Plans.Plan, "shifts");
        page.Find("button[aria-label='Remove Early']").Click();
        page.WaitForAssertion(() => Assert.Contains("take it out of the rota Week first", page.Find(".mud-snackbar").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_was_removed_comes_back_with_Ctrl_Z_once()
    {
        Shifts.RemoveTemplate("night", "somebody").Returns(Plans.Plan with { Templates = [Plans.Early] });
        Shifts.SaveTemplate(Plans.Night, "somebody").Returns(Plans.Plan);
        var page = Open(Plans.Plan, "shifts");
        page.Find("button[aria-label='Remove Night']").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("li .what")), TimeSpan.FromSeconds(30));

        await page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Undo());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("li .what").Count), TimeSpan.FromSeconds(30));
        await page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Undo());
        await Shifts.Received(1).SaveTemplate(Plans.Night, "somebody");
    }

    [Fact]
    public void What_was_removed_comes_back_with_the_button_of_the_message()
    {
        Shifts.RemoveTemplate("night", "somebody").Returns(Plans.Plan with { Templates = [Plans.Early] });
        Shifts.SaveTemplate(Plans.Night, "somebody").Returns(Plans.Plan);
        var page = Open(Plans.Plan, "shifts");
        page.Find("button[aria-label='Remove Night']").Click();
        page.WaitForAssertion(() => Assert.Contains("Shift Night removed.", page.Find(".mud-snackbar").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        page.FindAll(".mud-snackbar button").First(button => button.TextContent.Trim() == "Undo").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("li .what").Count), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_rota_tells_its_days_and_who_works_by_it()
    {
        var page = Open(Plans.Plan, "rotas");
        var rota = page.Find("article[aria-label=Week]").TextContent;
        foreach (var expected in new[] { "Every week", "Mon", "Early", "Free", "Amelia Okafor", "from Thu 1 Jan 2026" })
            Assert.Contains(expected, rota, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_chosen_is_told_at_the_field()
    {
        var page = Open(Plans.Plan, "rotas");
        page.Find("button[aria-label='Assign Week']").Click();
        page.Find("#assign-form").Submit();
        Assert.Contains("Choose a person or a group.", page.Find("fieldset.subject [role=alert]").TextContent, StringComparison.Ordinal);
        Shifts.DidNotReceiveWithAnyArgs().Assign(default!, default!);
    }

    [Fact]
    public void An_assignment_is_ended_by_giving_it_a_last_day()
    {
        Shifts.Assign(Arg.Any<RotaAssignment>(), "somebody").Returns(Plans.Plan);
        var page = Open(Plans.Plan, "rotas");
        page.Find("button[aria-label='Change assignment of Amelia Okafor']").Click();
        page.Find("#assign-to").Change("2026-06-30");
        page.Find("#assign-form").Submit();
        Shifts.Received(1).Assign(Plans.Plan.Assignments[0] with { To = new DateOnly(2026, 6, 30) }, "somebody");
    }

    private IRenderedComponent<IComponent> Open(ShiftPlan plan, string tab)
    {
        Shifts.Get().Returns(plan);
        Navigation.NavigateTo($"/schedules?tab={tab}");
        return Open<SchedulesPage>();
    }
}
