using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Sessions;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Tests.Reports;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Sessions;

public sealed class SessionSheetPageTests : PageContext
{
    private static readonly AttendanceRecord Lesson = ReportSample.Lesson with
    {
        Occasion = ReportSample.Lesson.Occasion with { Id = "session/maths-1/2026-03-02", SourceId = "maths" },
    };

    private readonly ICoursePlanGrain _courses = Substitute.For<ICoursePlanGrain>();
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();
    private readonly IGroupsGrain _groups = Substitute.For<IGroupsGrain>();

    public SessionSheetPageTests()
    {
        SignIn(AccountRole.Viewer);
        Services.AddSingleton(new ReportProgress());
        Use(_courses, "main");
        Use(_reports, "main");
        Use(_groups);
        Sites.Get("main").Returns(Sample.Berlin);
        _groups.List().Returns([]);
        _courses.Get().Returns(Lessons.Plan);
        _reports.Records(Arg.Any<ReportQuery>()).Returns(
            [Lesson, Lesson with { PersonId = "p1", Occasion = Lesson.Occasion with { Id = "session/maths-2/2026-03-02" } }]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([ReportSample.Olga]);
        Services.GetRequiredService<NavigationManager>().NavigateTo(SessionSheetPage.Address("maths-1", new(2026, 3, 2)));
    }

    [Fact]
    public void A_sheet_has_the_people_of_its_session_alone()
    {
        var page = Open<SessionSheetPage>();
        _reports.Received(1).Records(new ReportQuery(new(2026, 3, 2), new(2026, 3, 2), CourseId: "maths", Kind: OccasionKind.Session));
        Assert.Equal("Mon 2 Mar 2026, 08:00–09:30, Lab", page.Find("header p").TextContent);
        Assert.Contains("left early", Assert.Single(page.FindAll("tr.row")).TextContent, StringComparison.Ordinal);
        Assert.Equal("1 left early", page.Find(".counts").TextContent);
        Assert.NotEmpty(page.FindAll("a[href^='/reports/sessions.pdf?site=main&from=2026-03-02&to=2026-03-02&lang=en&course=maths']"));
    }

    [Fact]
    public void Somebody_who_comes_appears_while_the_sheet_is_open()
    {
        var page = Open<SessionSheetPage>();
        _reports.Records(Arg.Any<ReportQuery>()).Returns([Lesson, Lesson with { PersonId = "p2", Status = AttendanceStatus.NotOnRoster }]);
        Feed.Publish(new LiveEvent(Attendance: Lesson));
        Clock.Advance(RenderPacer.Interval);
        page.WaitForAssertion(() => Assert.Contains("not on the roster", page.Find(".counts").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("/sessions/sheet?series=maths-1&date=2026-03-03")]
    [InlineData("/sessions/sheet?series=latin&date=2026-03-02")]
    [InlineData("/sessions/sheet")]
    public void A_session_that_is_not_planned_is_said(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Assert.Contains("There is no such session", Open<SessionSheetPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }
}
