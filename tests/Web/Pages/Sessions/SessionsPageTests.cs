using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.Sessions;
using AutoAttend.Web.Tests.Reports;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Sessions;

public sealed class SessionsPageTests : PageContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ICoursePlanGrain _courses = Substitute.For<ICoursePlanGrain>();
    private readonly ISiteCalendarGrain _calendar = Substitute.For<ISiteCalendarGrain>();
    private readonly IGroupsGrain _groups = Substitute.For<IGroupsGrain>();

    public SessionsPageTests()
    {
        SignIn(AccountRole.Operator);
        Services.AddScoped<Teaching>();
        Use(_courses, "main");
        Use(_calendar, "main");
        Use(_groups);
        _groups.List().Returns([new Group("7b", 20)]);
        _calendar.Get().Returns(new HolidayCalendar([new Holiday("h", new(2026, 3, 4), "Founders' day")], 1));
        Plan(Lessons.Plan);
        Cameras.List().Returns([Sample.Camera()]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([ReportSample.Amelie]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_courses_it_says_what_comes_first()
    {
        Plan(CoursePlan.Empty);
        Assert.Contains("A lesson needs a course and a room", Open<SessionsPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_tells_its_lessons_with_what_is_different()
    {
        var page = Open<SessionsPage>();
        var lessons = page.FindAll("li").Select(lesson => lesson.TextContent).ToList();
        Assert.Equal(2, lessons.Count);
        Assert.Matches(@"08:00–09:30\s*Maths 7b\s*Lab", lessons[0]);
        Assert.Contains("Cancelled", lessons[1], StringComparison.Ordinal);
        Assert.Contains("Founders' day", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/sessions/sheet?series=maths-1&date=2026-03-02']"));
    }

    [Fact]
    public void A_lesson_that_was_moved_says_from_where()
    {
        Navigation.NavigateTo("/sessions?week=2026-03-17");
        var moved = Open<SessionsPage>().FindAll("li")[0].TextContent;
        Assert.Contains("10:00–11:30", moved, StringComparison.Ordinal);
        Assert.Contains("Substitute room, not Lab", moved, StringComparison.Ordinal);
        Assert.Contains("Moved from 08:00–09:30", moved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("week")]
    [InlineData("courses")]
    [InlineData("rooms")]
    public void A_viewer_changes_nothing(string tab)
    {
        SignIn(AccountRole.Viewer);
        Navigation.NavigateTo($"/sessions?tab={tab}");
        var page = Open<SessionsPage>();
        Assert.NotEmpty(page.FindAll("li"));
        string[] changes = ["Edit", "Add", "Remove", "Change", "Plan", "Series of"];
        Assert.DoesNotContain(page.FindAll("button").Select(Label), label => changes.Any(change => label.StartsWith(change, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_lesson_is_cancelled_with_the_account_as_author()
    {
        var page = Open<SessionsPage>();
        Press(page, "Change Maths 7b, Mon 2 Mar 2026");
        page.Find("#session-form input[type=checkbox]").Change(true);
        page.Find("#session-form").Submit();
        _courses.Received(1).Change(new SessionChange("maths-1", new(2026, 3, 2), Cancelled: true), "somebody");
    }

    [Fact]
    public void A_moved_lesson_says_only_what_is_different()
    {
        var page = Open<SessionsPage>();
        Press(page, "Change Maths 7b, Mon 2 Mar 2026");
        page.Find("#session-end").Change("09:00");
        page.Find("#session-form").Submit();
        _courses.Received(1).Change(new SessionChange("maths-1", new(2026, 3, 2), End: new TimeOnly(9, 0)), "somebody");
    }

    [Fact]
    public void A_room_that_is_taken_is_refused_at_its_field_and_what_was_typed_stays()
    {
        _courses.SaveSeries(Arg.Any<SessionSeries>(), Arg.Any<string>()).Returns<Task<CoursePlan>>(
            _ => throw new InvalidInputException("Room", "Lab", "on 2026-03-02 it is taken by Physics (08:00 to 09:00); choose another room or time."));
        var page = Open<SessionsPage>();
        Press(page, "Plan sessions");
        page.Find("#series-start").Change("08:15");
        page.Find("#series-form").Submit();
        var field = page.FindAll(".mud-input-control").Last(control => control.QuerySelector("#series-room") is not null);
        Assert.Contains("On 2026-03-02 it is taken by Physics", field.TextContent, StringComparison.Ordinal);
        Assert.Equal("08:15", page.Find("#series-start").GetAttribute("value"));
    }

    [Fact]
    public void Sessions_are_planned_on_weekdays()
    {
        var page = Open<SessionsPage>();
        Press(page, "Plan sessions");
        page.Find("#series-to").Change("2026-06-30");
        page.FindAll(".days input")[4].Change(true);
        page.Find("#series-form").Submit();
        _courses.Received(1).SaveSeries(
            Arg.Is<SessionSeries>(series => series.Id == "maths" && series.RoomId == "lab" && series.From == new DateOnly(2026, 3, 2) && series.To == new DateOnly(2026, 6, 30)
                && series.Weekdays.SequenceEqual(new[] { DayOfWeek.Monday, DayOfWeek.Friday })),
            "somebody");
    }

    [Fact]
    public void A_series_is_removed_only_when_that_is_confirmed()
    {
        var page = Open<SessionsPage>();
        Press(page, "Series of Maths 7b, 08:00");
        Press(page, "Remove…");
        _courses.DidNotReceiveWithAnyArgs().RemoveSeries(default!, default!);
        page.WaitForAssertion(() => Press(page, "Remove"), Patience);
        page.WaitForAssertion(() => _courses.Received(1).RemoveSeries("maths-1", "somebody"), Patience);
    }

    [Fact]
    public void A_course_is_saved_with_its_rules()
    {
        Navigation.NavigateTo("/sessions?tab=courses");
        var page = Open<SessionsPage>();
        Press(page, "Add a course");
        page.Find("#course-name").Input("Physics & Lab");
        page.Find("#course-share").Change("60");
        page.Find("#course-form").Submit();
        _courses.Received(1).SaveCourse(Arg.Is<Course>(course => course.Id == "physics-lab" && course.MinimumShare == 0.6 && course.Roster.Count == 0), "somebody");
    }

    [Fact]
    public void A_course_that_was_saved_stands_on_the_list_at_once()
    {
        Plan(CoursePlan.Empty);
        _courses.SaveCourse(Arg.Any<Course>(), Arg.Any<string>()).Returns(Lessons.Plan);
        Navigation.NavigateTo("/sessions?tab=courses");
        var page = Open<SessionsPage>();
        Press(page, "Add a course");
        page.Find("#course-name").Input("Maths 7b");
        page.Find("#course-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Edit Maths 7b", page.FindAll("button").Select(Label)), Patience);
    }

    [Fact]
    public void A_room_takes_its_cameras()
    {
        Navigation.NavigateTo("/sessions?tab=rooms");
        var page = Open<SessionsPage>();
        Assert.Contains("No camera: only a kiosk can tell", page.Markup, StringComparison.Ordinal);
        Press(page, "Edit Hall");
        page.Find(".cameras input").Change(true);
        page.Find("#room-form").Submit();
        _courses.Received(1).SaveRoom(Arg.Is<Room>(room => room.Id == "hall" && room.CameraIds.SequenceEqual(new[] { "c1" })), "somebody");
    }

    [Fact]
    public void A_room_in_use_stays_and_says_why()
    {
        _courses.RemoveRoom("lab", Arg.Any<string>()).Returns<Task<CoursePlan>>(_ => throw new InvalidInputException("Room", "Lab", "Maths 7b is held there; move it first."));
        Navigation.NavigateTo("/sessions?tab=rooms");
        var page = Open<SessionsPage>();
        Press(page, "Remove Lab");
        page.WaitForAssertion(() => Press(page, "Remove"), Patience);
        page.WaitForAssertion(() => Assert.Contains("Maths 7b is held there", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void A_roster_file_with_wrong_columns_imports_nothing()
    {
        var page = Roster("name,class\nAda,7b\n");
        page.WaitForAssertion(() => Assert.Contains("this column is not known", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains("Nothing was imported", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        _courses.DidNotReceiveWithAnyArgs().SaveCourse(default!, default!);
    }

    [Fact]
    public void A_roster_file_is_added_to_the_list_and_saved_whole()
    {
        People.Search("18", 0, 100).Returns(new PeoplePage([ReportSample.Olga with { Number = "18" }], 1));
        var page = Roster("number,from\n18,2026-04-01\n");
        page.WaitForAssertion(() => Assert.Contains("1 new on the list", page.Markup, StringComparison.Ordinal), Patience);
        Press(page, "Save");
        _courses.Received(1).SaveCourse(
            Arg.Is<Course>(course => course.Id == "maths" && course.Roster.Count == 3 && course.Roster[2] == new CourseMember(Subject.Person("p3"), new DateOnly(2026, 4, 1), null)), "somebody");
    }

    private static string Label(AngleSharp.Dom.IElement button) => button.GetAttribute("aria-label") ?? button.TextContent.Trim();

    private static void Press(IRenderedComponent<IComponent> page, string label) => page.FindAll("button").Last(button => Label(button) == label).Click();

    private void Plan(CoursePlan plan)
    {
        _courses.Get().Returns(plan);
        _courses.SaveCourse(Arg.Any<Course>(), Arg.Any<string>()).Returns(plan);
        _courses.SaveRoom(Arg.Any<Room>(), Arg.Any<string>()).Returns(plan);
        _courses.SaveSeries(Arg.Any<SessionSeries>(), Arg.Any<string>()).Returns(plan);
        _courses.RemoveSeries(Arg.Any<string>(), Arg.Any<string>()).Returns(plan);
        _courses.Change(Arg.Any<SessionChange>(), Arg.Any<string>()).Returns(plan);
    }

    private IRenderedComponent<IComponent> Roster(string file)
    {
        Navigation.NavigateTo("/sessions?tab=courses");
        var page = Open<SessionsPage>();
        Press(page, "Roster of Maths 7b");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(file, "roster.csv"));
        return page;
    }
}
