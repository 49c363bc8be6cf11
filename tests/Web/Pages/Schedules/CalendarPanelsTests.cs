using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.Schedules;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace AutoAttend.Web.Tests.Pages.Schedules;

/// <summary>Holidays, leave and groups.</summary>
public sealed class CalendarPanelsTests : PlanContext
{
    private static readonly Holiday Easter = new("easter", new DateOnly(2026, 4, 6), "Easter Monday");
    private static readonly Leave Away = new("l1", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), LeaveKind.Vacation, DayPart.FirstHalf, "Skiing");

    [Fact]
    public void A_holiday_is_added_with_the_account_as_author()
    {
        Holidays.Save(Arg.Any<Holiday>(), "somebody").Returns(new HolidayCalendar([Easter], 1));
        var page = Open("holidays");
        Assert.Contains("No holidays yet", page.Find(".aa-empty").TextContent, StringComparison.Ordinal);
        Button(page, "Add a holiday").Click();
        page.Find("#holiday-date").Change("2026-04-06");
        page.Find("#holiday-name").Input("Easter Monday");
        page.Find("#holiday-form").Submit();
        Holidays.Received(1).Save(Arg.Is<Holiday>(one => one.Date == Easter.Date && one.Name == Easter.Name), "somebody");
        page.WaitForAssertion(() => Assert.Contains("Mon 6 Apr", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_day_that_is_taken_is_told_at_the_day()
    {
        Holidays.Save(Arg.Any<Holiday>(), Arg.Any<string>())
            .Returns<Task<HolidayCalendar>>(_ => throw new InvalidInputException("Date", "2026-04-06", "Easter Monday has this day; change that one, or choose another day."));
        var page = Open("holidays");
        Button(page, "Add a holiday").Click();
        page.Find("#holiday-date").Change("2026-04-06");
        page.Find("#holiday-form").Submit();
        Assert.Contains(
            "Easter Monday has this day",
            page.FindAll(".mud-input-control").Last(control => control.QuerySelector("#holiday-date") is not null).TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_shown_before_it_counts_and_then_imported()
    {
        Holidays.Preview("BEGIN:VCALENDAR").Returns(new HolidayImport([Easter], []));
        Holidays.Import("BEGIN:VCALENDAR", "somebody").Returns(new HolidayCalendar([Easter], 1));
        var page = Open("holidays");
        Button(page, "Import .ics").Click();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("BEGIN:VCALENDAR", "de.ics"));
        page.WaitForAssertion(() => Assert.Contains("Mon 6 Apr 2026", page.Find("ul.found").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Holidays.DidNotReceiveWithAnyArgs().Import(default!, default!);

        Button(page, "Import 1").Click();
        Holidays.Received(1).Import("BEGIN:VCALENDAR", "somebody");
        page.WaitForAssertion(() => Assert.Contains("Easter Monday", page.Find("section.aa-panel").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_file_with_a_problem_names_line_field_and_fix_and_cannot_be_imported()
    {
        Holidays.Preview("no calendar").Returns(new HolidayImport([], [new ImportProblem(7, "DTSTART", "tomorrow", "give the day as a date such as 20261225.")]));
        var page = Open("holidays");
        Button(page, "Import .ics").Click();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("no calendar", "de.ics"));
        page.WaitForAssertion(
            () => Assert.Equal("7DTSTARTtomorrowgive the day as a date such as 20261225.", page.Find(".frame tbody tr").TextContent.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal).Trim()),
            TimeSpan.FromSeconds(30));
        Assert.True(Button(page, "Import").HasAttribute("disabled"));
    }

    [Fact]
    public void Whose_leave_is_asked_first() => Assert.Contains("Whose leave?", Open("leave").Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Leave_is_listed_with_kind_and_part_and_removed_with_a_way_back()
    {
        PersonCalendar.Get().Returns(new PersonCalendar([], [Away], 1));
        PersonCalendar.RemoveLeave("l1", "somebody").Returns(Contracts.Calendar.PersonCalendar.Empty);
        PersonCalendar.SaveLeave(Away, "somebody").Returns(new PersonCalendar([], [Away], 3));
        var page = Open("leave&person=p1");
        var line = page.Find("li").TextContent;
        foreach (var expected in new[] { "Mon 2 Mar 2026 to Fri 6 Mar 2026", "Vacation", "First half", "Now", "Skiing" })
            Assert.Contains(expected, line, StringComparison.Ordinal);

        page.Find("button[aria-label='Remove leave from 2026-03-02']").Click();
        page.WaitForAssertion(() => Assert.Contains("No leave is entered.", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        page.FindAll(".mud-snackbar button").First(button => button.TextContent.Trim() == "Undo").Click();
        page.WaitForAssertion(() => Assert.Contains("Skiing", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void An_end_before_the_start_is_told_at_the_end()
    {
        PersonCalendar.SaveLeave(Arg.Any<Leave>(), Arg.Any<string>())
            .Returns<Task<PersonCalendar>>(_ => throw new InvalidInputException("Last day", "2026-03-01", "give a day not before 2026-03-02."));
        var page = Open("leave&person=p1");
        Button(page, "Add leave").Click();
        page.Find("#leave-to").Change("2026-03-01");
        page.Find("#leave-form").Submit();
        Assert.Contains("Give a day not before 2026-03-02", page.FindAll(".mud-input-control").Last(control => control.QuerySelector("#leave-to") is not null).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_a_group_are_shown_over_time_and_ended()
    {
        Groups.List().Returns([new Group("Physics", 1)]);
        Groups.Members("Physics", new DateOnly(2025, 3, 2), new DateOnly(2027, 3, 2)).Returns([new GroupMember("p1", new DateOnly(2026, 1, 1), null)]);
        PersonCalendar.Get().Returns(new PersonCalendar([new GroupMembership("Sales"), new GroupMembership("Physics", new DateOnly(2026, 1, 1))], [], 1));
        var page = Open("groups&group=Physics");
        Assert.Contains("since Thu 1 Jan 2026", page.Find("li").TextContent, StringComparison.Ordinal);
        page.Find("button[aria-label='Change Amelia Okafor']").Click();
        page.Find("#member-to").Change("2026-03-31");
        page.Find("#member-form").Submit();
        PersonCalendar.Received(1).SaveMemberships(
            Arg.Is<IReadOnlyList<GroupMembership>>(all => all.SequenceEqual(new[]
            {
                new GroupMembership("Sales", null, null), new GroupMembership("Physics", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)),
            })),
            "somebody");
    }

    [Fact]
    public void A_CSV_of_members_is_checked_whole_before_anybody_is_changed()
    {
        People.Search("17", 0, 100).Returns(new PeoplePage([new PersonSummary("p1", "Amelia Okafor", "17", [], 1, null)], 1));
        People.Search("99", 0, 100).Returns(new PeoplePage([], 0));
        Groups.List().Returns([new Group("Physics", 1)]);
        var page = Open("groups");
        Button(page, "Import CSV").Click();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("number,group\n17,Physics\n99,Physics\n", "m.csv"));
        page.WaitForAssertion(() => Assert.Contains("nobody is enrolled with this number", page.Find(".frame").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.True(Button(page, "Import").HasAttribute("disabled"));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("number,group\n17,Physics\n", "m.csv"));
        page.WaitForAssertion(() => Assert.False(Button(page, "Import").HasAttribute("disabled")), TimeSpan.FromSeconds(30));
        PersonCalendar.DidNotReceiveWithAnyArgs().SaveMemberships(default!, default!);
        Button(page, "Import").Click();
        PersonCalendar.Received(1).SaveMemberships(Arg.Is<IReadOnlyList<GroupMembership>>(all => all.Single() == new GroupMembership("Physics", null, null)), "somebody");
    }

    private IRenderedComponent<IComponent> Open(string tab)
    {
        Navigation.NavigateTo($"/schedules?tab={tab}");
        return Open<SchedulesPage>();
    }
}
