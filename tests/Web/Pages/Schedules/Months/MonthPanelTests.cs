using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Components;
using AutoAttend.Web.Pages.Schedules;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Pages.Schedules.Months;

public sealed class MonthPanelTests : PlanContext
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly ReportQuery March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), Kind: OccasionKind.Shift);

    [Fact]
    public void With_nobody_planned_it_says_how_to_begin()
    {
        Shifts.Get().Returns(ShiftPlan.Empty);
        Assert.Contains("Nobody is planned here", Open().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_shows_who_works_what_in_letters_beside_the_colour()
    {
        Holidays.Get().Returns(new HolidayCalendar([new Holiday("h", new DateOnly(2026, 3, 8), "Women's Day")], 1));
        Reports.Records(March).Returns([Plans.Record("p1", Monday), Plans.Record("p1", Monday.AddDays(1), AttendanceStatus.OnLeave)]);
        var page = Open();
        var cells = page.FindAll("td button");
        Assert.Equal(31, cells.Count);
        Assert.Equal("Ea", cells[1].TextContent.Trim());
        Assert.Equal("Amelia Okafor, Mon 2 Mar 2026: Early 06:00 to 14:30", cells[1].GetAttribute("aria-label"));
        Assert.Equal("Ea L", cells[2].TextContent.Trim());
        Assert.Contains("on leave", cells[2].GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("free", cells[3].GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Single(page.FindAll("th[title=\"Women's Day\"]"));
        Assert.Contains("Early", page.Find(".legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_can_be_shown_and_stands_in_the_address()
    {
        var page = Open();
        Button(page, "Week").Click();
        Assert.EndsWith("from=2026-03-02&span=week", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(7, page.FindAll("td button").Count), TimeSpan.FromSeconds(30));
        Reports.Received(1).Records(new ReportQuery(Monday, Monday.AddDays(6), Kind: OccasionKind.Shift));
    }

    [Fact]
    public async Task A_shift_dropped_on_a_day_holds_for_it_and_can_be_taken_back()
    {
        Shifts.Except(Arg.Any<RotaException>(), "somebody").Returns(Plans.Plan with { Revision = 6 });
        Shifts.RemoveException(Subject.Person("p1"), Monday, "somebody").Returns(Plans.Plan with { Revision = 7 });
        var page = Open();
        var keys = page.FindComponent<PageKeys>().Instance;
        await page.InvokeAsync(() => keys.Dropped("shift:night", "p1|2026-03-02"));
        await Shifts.Received(1).Except(
            Arg.Is<RotaException>(one => one.Who == Subject.Person("p1") && one.Date == Monday && one.ShiftIds.SequenceEqual(new[] { "night" })), "somebody");
        await page.InvokeAsync(keys.Undo);
        await Shifts.Received(1).RemoveException(Subject.Person("p1"), Monday, "somebody");
    }

    [Fact]
    public void The_day_is_changed_with_keys_and_a_reason()
    {
        Shifts.Except(Arg.Any<RotaException>(), "somebody").Returns(Plans.Plan);
        Reports.Records(March).Returns([Plans.Record("p1", Monday)]);
        var page = Open();
        page.FindAll("td button")[1].Click();
        Assert.True(page.FindAll("fieldset.shifts input")[0].HasAttribute("checked"));
        page.FindAll("fieldset.shifts input")[0].Change(false);
        page.Find("#day-reason").Input("Swapped with Ben");
        page.Find("#day-form").Submit();
        Shifts.Received(1).Except(Arg.Is<RotaException>(one => one.ShiftIds.Count == 0 && one.Reason == "Swapped with Ben"), "somebody");
    }

    [Fact]
    public void A_day_that_was_set_says_so_and_goes_back_to_the_rota()
    {
        var set = new RotaException(Subject.Person("p1"), Monday, ["night"], "Swapped");
        Shifts.Get().Returns(Plans.Plan with { Exceptions = [set] });
        Shifts.RemoveException(set.Who, Monday, "somebody").Returns(Plans.Plan);
        var page = Open();
        Assert.Contains("(set for the day: Swapped)", page.FindAll("td button")[1].GetAttribute("aria-label"), StringComparison.Ordinal);
        page.FindAll("td button")[1].Click();
        Button(page, "As the rota says").Click();
        Shifts.Received(1).RemoveException(set.Who, Monday, "somebody");
    }

    [Fact]
    public async Task A_closed_day_is_said_and_stays()
    {
        Shifts.Except(Arg.Any<RotaException>(), "somebody")
            .Returns<Task<ShiftPlan>>(_ => throw new InvalidInputException("Day", "2026-03-02", "it lies in the closed period 2026-03-01 to 2026-03-31; reopen that first."));
        var page = Open();
        await page.InvokeAsync(() => page.FindComponent<PageKeys>().Instance.Dropped("shift:night", "p1|2026-03-02"));
        page.WaitForAssertion(() => Assert.Contains("closed period", page.Find(".mud-snackbar").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_viewer_reads_the_day_and_changes_nothing()
    {
        SignIn(AccountRole.Viewer);
        Reports.Records(March).Returns([Plans.Record("p1", Monday)]);
        var page = Open();
        Assert.Empty(page.FindAll("[data-drop]"));
        page.FindAll("td button")[1].Click();
        Assert.Empty(page.FindAll("#day-form"));
    }

    private IRenderedComponent<IComponent> Open()
    {
        Navigation.NavigateTo("/schedules");
        return Open<SchedulesPage>();
    }
}
