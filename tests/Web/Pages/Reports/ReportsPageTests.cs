using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Pages.Reports;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Tests.Reports;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Reports;

public sealed class ReportsPageTests : PageContext
{
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();
    private readonly IGroupsGrain _groups = Substitute.For<IGroupsGrain>();
    private readonly ICoursePlanGrain _courses = Substitute.For<ICoursePlanGrain>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();
    private readonly ReportProgress _progress = new();

    public ReportsPageTests()
    {
        SignIn(AccountRole.Viewer);
        Services.AddSingleton(_progress);
        Use(_reports, "main");
        Use(_groups);
        Use(_courses, "main");
        Use(_log);
        Sites.Get("main").Returns(Sample.Berlin);
        _groups.List().Returns([new Group("Night", 1)]);
        _groups.Members("Night", Arg.Any<DateOnly>(), Arg.Any<DateOnly>()).Returns([new GroupMember("p1", null, null)]);
        _courses.Get().Returns(CoursePlan.Empty);
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
        _reports.Records(Arg.Any<ReportQuery>()).Returns([]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([ReportSample.Amelie, ReportSample.Olga]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Opened_first_it_is_this_month_and_says_when_there_is_nothing()
    {
        var page = Open<ReportsPage>();
        _reports.Received(1).Records(new ReportQuery(new(2026, 3, 1), new(2026, 3, 31)));
        Assert.Contains("Nobody was expected or seen in these days.", page.Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_tells_what_it_came_to_and_opens_to_its_explanation()
    {
        _reports.Records(Arg.Any<ReportQuery>()).Returns([ReportSample.LateNight]);
        var page = Open<ReportsPage>();
        var row = page.Find("tr.row").TextContent;
        foreach (var expected in new[] { ReportSample.Amelie.Name, "late", "22:12", "06:40 (Tue 3 Mar)", "7:58", "0:28", "yes" })
            Assert.Contains(expected, row, StringComparison.Ordinal);
        Assert.Equal("/people/p1", page.Find("tr.row .who a").GetAttribute("href"));
        Assert.Contains("7:58", page.Find("tfoot").TextContent, StringComparison.Ordinal);

        page.Find("button[aria-label='How this came about']").Click();
        Assert.Contains("Seen coming at 22:12.", page.Find("tr.below").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_address_is_that_of_table_and_files()
    {
        _reports.Records(Arg.Any<ReportQuery>()).Returns([ReportSample.LateNight]);
        Navigation.NavigateTo("/reports?report=month&from=2026-03-01&to=2026-03-31&lang=de&by=groups&person=p1");
        var page = Open<ReportsPage>();
        Assert.Contains("verspätet", page.Find("tr.row").TextContent, StringComparison.Ordinal);
        Assert.Contains("Gearbeitet", page.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Night", page.Find("tr.group th").TextContent.Trim(), StringComparison.Ordinal);
        foreach (var format in new[] { "csv", "xlsx", "pdf" })
            Assert.NotEmpty(page.FindAll($"a[href^='/reports/month.{format}?site=main&from=2026-03-01&to=2026-03-31&lang=de&person=p1&by=groups&job=']"));
        Assert.NotEmpty(page.FindAll("a[href='/reports/calendar?month=2026-03&person=p1']"));
    }

    [Fact]
    public void Too_many_days_are_refused_at_the_field_and_nothing_is_asked()
    {
        var page = Open<ReportsPage>();
        page.Find("#report-to").Change("2027-03-02");
        var field = page.FindAll(".mud-input-control").Single(control => control.QuerySelector("#report-to") is not null);
        Assert.Contains("A report covers at most 366 days; choose a day up to 2027-03-01.", field.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-03-02", page.Find("#report-to").GetAttribute("value"));
        _reports.ReceivedWithAnyArgs(1).Records(default!);
    }

    [Fact]
    public void An_address_that_cannot_be_says_why_and_leads_out()
    {
        Navigation.NavigateTo("/reports?report=wages");
        var alert = Open<ReportsPage>().Find("[role=alert]");
        Assert.Contains("choose one of board, month", alert.TextContent, StringComparison.Ordinal);
        Assert.Equal("/reports", alert.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_arrows_go_from_month_to_month()
    {
        var page = Open<ReportsPage>();
        page.Find("button[aria-label='The days before']").Click();
        Assert.EndsWith("/reports?report=month&from=2026-02-01&to=2026-02-28", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_shows_strangers_too()
    {
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([Sample.Sighting(1, SightingOutcome.Stranger)], null));
        _reports.Records(Arg.Any<ReportQuery>()).Returns([ReportSample.OnLeave with { PersonId = "p1" }]);
        Navigation.NavigateTo("/reports?report=board&from=2026-03-02");
        var page = Open<ReportsPage>();
        Assert.Equal(2, page.FindAll("tr.row").Count);
        Assert.Contains("on leave", page.FindAll("tr.row")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("unknown", page.FindAll("tr.row")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tr.row")[1].QuerySelectorAll("a"));
    }

    [Fact]
    public void More_rows_than_are_shown_are_said_and_not_summed()
    {
        _reports.Records(Arg.Any<ReportQuery>()).Returns([.. Enumerable.Repeat(ReportSample.LateNight, 1001)]);
        var page = Open<ReportsPage>();
        Assert.Contains("These are the first 1\u2009000 rows.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1000, page.FindAll("tr.row").Count);
        Assert.Empty(page.FindAll("tfoot"));
    }

    [Fact]
    public void A_download_tells_how_far_it_is_and_how_it_ended()
    {
        var page = Open<ReportsPage>();
        var job = Job(page, "pdf");
        _progress.Tell(job, new ReportStep(0, 1, 0));
        page.WaitForAssertion(() => Assert.Contains("PDF is being made", page.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        _progress.Tell(job, new ReportStep(3, 12, 4000));
        page.WaitForAssertion(() => Assert.Contains("PDF: month 4 of 12, 4\u2009000 rows", page.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        _progress.End(job, "Format \"pdf\": too many.");
        page.WaitForAssertion(() => Assert.Contains("too many", page.Find("[role=status] .failed").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_download_that_is_over_before_the_page_hears_of_the_click_is_ready()
    {
        var page = Open<ReportsPage>();
        _progress.End(Job(page, "csv"), null);
        page.WaitForAssertion(() => Assert.Equal("CSV is ready.", page.Find("[role=status]").TextContent.Trim()), TimeSpan.FromSeconds(30));
    }

    private static string Job(IRenderedComponent<IComponent> page, string format) =>
        page.Find($"a[href^='/reports/month.{format}']").GetAttribute("href")!.Split("&job=")[1];
}
