using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Attendance;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Attendance;

public sealed class AttendancePageTests : PageContext
{
    public AttendancePageTests()
    {
        SignIn(AccountRole.Viewer);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia Okafor", "", [], 1, "photo")]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Empty_it_says_how_somebody_gets_here() =>
        Assert.Contains("Nobody has been seen today", Open<AttendancePage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_line_tells_the_day_and_opens_to_its_intervals()
    {
        Board.Get().Returns([Sample.Record("p1", isIn: false)]);
        var page = Open<AttendancePage>();
        var line = page.Find("tr.line").TextContent;
        foreach (var expected in new[] { "Amelia Okafor", "Out", "08:00", "10:00", "2:00", "3" })
            Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("tr.intervals.closed"));

        page.Find("button[aria-label='Intervals of Amelia Okafor']").Click();
        Assert.Empty(page.FindAll("tr.intervals.closed"));
        Assert.Equal("08:00 to 10:00", page.Find(".bar").GetAttribute("aria-label"));
        Assert.Contains("left:33.33%;width:8.33%", page.Find(".stretch").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_expected_late_or_absent_is_told_apart()
    {
        var expected = Sample.Record("p2", isIn: false) with { CheckIn = null, CheckOut = null, Intervals = [], Status = AttendanceStatus.Expected };
        Board.Get().Returns(
        [
            Sample.Record("p1") with { Status = AttendanceStatus.Late, Late = TimeSpan.FromMinutes(20), Explanation = [new ExplanationStep(ExplanationKind.Late, Amount: TimeSpan.FromMinutes(20))] },
            expected,
            expected with { PersonId = "p3", Status = AttendanceStatus.Absent },
        ]);
        var page = Open<AttendancePage>();
        Assert.Equal("1 in, 0 out, 1 expected, 1 absent", page.Find(".counts").TextContent);
        Assert.Equal(["In", "Late 0:20", "Expected", "Absent"], page.FindAll(".now .aa-pill").Select(pill => pill.TextContent));
        Assert.Contains("0:20 late.", page.Find("tr.intervals").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_stands_in_the_address_and_in_the_download()
    {
        var board = Substitute.For<IAttendanceBoardGrain>();
        board.Get().Returns([]);
        Use(board, GrainKeys.Board("main", new DateOnly(2026, 2, 27)));
        Navigation.NavigateTo("/attendance?date=2026-02-27");
        var page = Open<AttendancePage>();
        board.Received(1).Get();
        Assert.NotEmpty(page.FindAll("a[href='/attendance.csv?site=main&date=2026-02-27']"));

        page.FindAll("button").Single(button => button.TextContent.Trim() == "Today").Click();
        Assert.EndsWith("/attendance", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_arrives_appears_while_the_page_is_open()
    {
        var page = Open<AttendancePage>();
        Feed.Publish(new LiveEvent(Attendance: Sample.Record("p1")));
        Feed.Publish(new LiveEvent(Attendance: Sample.Record("p1") with { Occasion = Sample.Day("elsewhere") }));
        Clock.Advance(RenderPacer.Interval);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tr.line")), TimeSpan.FromSeconds(30));
        Assert.Equal("1 in, 0 out", page.Find(".counts").TextContent);
    }
}
