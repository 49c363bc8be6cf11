using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Pages.Reports;
using AutoAttend.Web.Tests.Reports;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Reports;

public sealed class MonthCalendarPageTests : PageContext
{
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();

    public MonthCalendarPageTests()
    {
        SignIn(AccountRole.Viewer);
        Use(_reports, "main");
        _reports.Records(Arg.Any<ReportQuery>()).Returns([ReportSample.LateNight]);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([ReportSample.Amelie]);
    }

    [Fact]
    public void Without_a_person_it_asks_whose_month() =>
        Assert.Contains("Whose month?", Open<MonthCalendarPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_day_has_a_letter_besides_its_colour_and_opens_to_its_explanation()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/reports/calendar?person=p1&month=2026-03");
        var page = Open<MonthCalendarPage>();
        _reports.Received(1).Records(new ReportQuery(new(2026, 3, 1), new(2026, 3, 31), "p1"));
        var mark = page.Find("button.mark");
        Assert.Equal("L?", mark.QuerySelector(".letter")!.TextContent);
        Assert.Equal("2 March, Nacht, „früh“, late, doubtful, 22:12–06:40, worked 7:58", mark.GetAttribute("aria-label"));
        mark.Click();
        Assert.Contains("0:12 late.", page.Find(".chosen").TextContent, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<AttendanceStatus>().Length + 1, page.FindAll(".legend li").Count);
    }
}
