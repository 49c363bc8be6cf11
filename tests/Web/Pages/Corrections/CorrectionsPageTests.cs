using AngleSharp.Dom;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Pages.Corrections;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Corrections;

public sealed class CorrectionsPageTests : PageContext
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly CorrectionChange At7 = new(Monday, OccasionIds.Day(Monday), CorrectionKind.CheckIn, Sample.Now.AddHours(-3));

    private readonly ICorrectionsGrain _corrections = Substitute.For<ICorrectionsGrain>();
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();
    private readonly IPeriodsGrain _periods = Substitute.For<IPeriodsGrain>();
    private readonly IAuditGrain _audit = Substitute.For<IAuditGrain>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();
    private readonly AttendanceRecord _record = Sample.Record("p1", isIn: false) with
    {
        Explanation = [new ExplanationStep(ExplanationKind.SeenComing, Sample.Now.AddHours(-2), SourceId: "c1/0/1")],
    };

    public CorrectionsPageTests()
    {
        SignIn(AccountRole.Operator);
        Use(_corrections, "p1");
        Use(_reports, "main");
        Use(_periods, "main");
        Use(_audit, "main");
        Use(_log);
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia Okafor", "17", [], 1, null)]);
        Cameras.List().Returns([Sample.Camera()]);
        _log.QueryLedger(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
        _reports.Records(new ReportQuery(Monday, Monday, PersonId: "p1")).Returns([_record]);
        _reports.Totals(Arg.Any<ReportQuery>()).Returns([]);
        _corrections.Facts(Monday, Monday).Returns([]);
        _corrections.Requests(Monday, Monday).Returns([]);
        _corrections.Preview("main", Arg.Any<CorrectionChange>()).Returns(_record with { Worked = TimeSpan.FromHours(3) });
        _audit.OpenRequests().Returns([]);
        _audit.Query(Arg.Any<AuditQuery>()).Returns(new AuditPage([], null));
        _periods.List().Returns([]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Whose_day_is_asked_first() => Assert.Contains("Whose day?", Open("").Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_day_says_what_it_came_to_how_and_who_was_seen()
    {
        _log.QueryLedger(Arg.Is<SightingQuery>(query => query.PersonId == "p1")).Returns(new SightingPage([Sample.Sighting(1)], null));
        var card = OpenDay().Find("article").TextContent;
        foreach (var expected in new[] { "The day", "Unscheduled", "08:00 (seen)", "10:00 (seen)", "Seen coming at", "09:50:01", "Door c1" })
            Assert.Contains(expected, card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_shows_what_it_makes_of_the_record_and_needs_a_reason()
    {
        var page = OpenDay();
        Button(page, "Correct").Click();
        page.Find("#correct-at").Change("2026-03-02T07:00");
        Assert.Contains("Worked2:003:00", page.Find("section.preview").TextContent.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        page.Find("#correct-form").Submit();
        Assert.Contains("Say why", Field(page, "correct-reason"), StringComparison.Ordinal);
        _corrections.DidNotReceiveWithAnyArgs().Correct(default!, default!, default!, default!, default!);

        page.Find("#correct-reason").Input("The door camera was dirty");
        page.Find("#correct-form").Submit();
        _corrections.Received(1).Correct(Arg.Any<string>(), "main", At7, "The door camera was dirty", "somebody");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#correct-form")), Patience);
    }

    [Fact]
    public void A_refused_time_stands_at_the_time_and_what_was_typed_stays()
    {
        _corrections.Preview("main", Arg.Any<CorrectionChange>())
            .Returns<Task<AttendanceRecord>>(_ => throw new InvalidInputException("Time", "11:00", "give a check-in before the check-out at 10:00."));
        var page = OpenDay();
        Button(page, "Correct").Click();
        page.Find("#correct-reason").Input("why");
        page.Find("#correct-at").Change("2026-03-02T11:00");
        Assert.Contains("Give a check-in before the check-out at 10:00", Field(page, "correct-at"), StringComparison.Ordinal);
        Assert.Equal("2026-03-02T11:00", page.Find("#correct-at").GetAttribute("value"));
    }

    [Fact]
    public void Sent_twice_it_is_the_same_correction()
    {
        var ids = new List<string>();
        _corrections.Correct(Arg.Do<string>(ids.Add), "main", Arg.Any<CorrectionChange>(), Arg.Any<string>(), "somebody")
            .Returns<Task<AttendanceRecord>>(_ => throw new InvalidInputException("Day", "2026-03-02", "it lies in the closed period; reopen that first."), _ => Task.FromResult(_record));
        var page = OpenDay();
        Button(page, "Correct").Click();
        page.Find("#correct-reason").Input("why");
        page.Find("#correct-form").Submit();
        Assert.Contains("closed period", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        page.Find("#correct-form").Submit();
        Assert.Equal(2, ids.Count);
        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public void A_status_is_set_without_a_time()
    {
        var page = OpenDay();
        Button(page, "Correct").Click();
        page.Find("input[value=Status]").Change("Status");
        page.Find("#correct-reason").Input("Doctor's note");
        page.Find("#correct-form").Submit();
        _corrections.Received(1).Correct(
            Arg.Any<string>(), "main", new CorrectionChange(Monday, OccasionIds.Day(Monday), CorrectionKind.Status, null, AttendanceStatus.Excused), "Doctor's note", "somebody");
    }

    [Fact]
    public void A_request_is_entered_on_the_persons_behalf()
    {
        var page = OpenDay();
        Button(page, "Enter a request").Click();
        page.Find("#correct-at").Change("2026-03-02T07:00");
        page.Find("#correct-reason").Input("I came at seven");
        page.Find("#correct-form").Submit();
        _corrections.Received(1).Ask(Arg.Any<string>(), "main", At7, "I came at seven", "somebody");
        _corrections.DidNotReceiveWithAnyArgs().Correct(default!, default!, default!, default!, default!);
    }

    [Fact]
    public void A_correction_stands_with_reason_author_and_figures_and_is_taken_back_with_a_reason()
    {
        _corrections.Facts(Monday, Monday).Returns([Fact("f1", new Correction(At7, "Dirty camera", null, _record.Figures, _record.Figures with { Worked = TimeSpan.FromHours(3) }))]);
        var page = OpenDay();
        var list = page.Find("section[aria-labelledby=corrections-title]").TextContent;
        foreach (var expected in new[] { "Check-in at 07:00", "Dirty camera", "olga", "2:00", "3:00" })
            Assert.Contains(expected, list, StringComparison.Ordinal);

        page.Find("button[aria-label='Take back Check-in at 07:00']").Click();
        page.Find("#reason-form").Submit();
        Assert.Contains("Say why", page.Find("#reason-form").TextContent, StringComparison.Ordinal);
        page.Find("#reason").Input("Wrong person");
        page.Find("#reason-form").Submit();
        _corrections.Received(1).Withdraw(Arg.Any<string>(), "f1", "Wrong person", "somebody");
    }

    [Fact]
    public void What_was_taken_back_says_so_and_is_not_taken_back_again()
    {
        _corrections.Facts(Monday, Monday).Returns(
            [Fact("f1", new Correction(At7, "Dirty camera", null, null, _record.Figures)), Fact("f2", new CorrectionWithdrawal("f1", "Wrong person", _record.Figures, null))]);
        var list = OpenDay().Find("section[aria-labelledby=corrections-title]");
        Assert.Contains("Taken back by olga", list.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll("button"));
    }

    [Fact]
    public void A_closed_day_offers_no_correction_but_the_way_to_reopen_it()
    {
        _reports.Records(new ReportQuery(Monday, Monday, PersonId: "p1")).Returns([_record with { ClosingId = "c" }]);
        var page = OpenDay();
        Assert.Contains("Closed", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("article a[href='/corrections?tab=periods']"));
        Assert.DoesNotContain(page.FindAll("article button"), button => button.TextContent.Trim() == "Correct");
    }

    [Fact]
    public void A_viewer_reads_and_corrects_nothing()
    {
        SignIn(AccountRole.Viewer);
        _corrections.Facts(Monday, Monday).Returns([Fact("f1", new Correction(At7, "Dirty camera", null, null, _record.Figures))]);
        var page = OpenDay();
        Assert.Contains("Dirty camera", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() is "Correct" or "Enter a request" or "Take back");
    }

    [Fact]
    public void An_open_request_is_approved_without_and_refused_with_a_reason()
    {
        _audit.OpenRequests().Returns([new RequestStatus(Fact("r1", new CorrectionRequest(At7, "I came at seven")), RequestState.Open, null)]);
        var page = Open("?tab=requests");
        var line = page.Find("section[aria-label='Open requests']").TextContent;
        foreach (var expected in new[] { "Amelia Okafor", "Check-in at 07:00", "I came at seven", "Open" })
            Assert.Contains(expected, line, StringComparison.Ordinal);

        Button(page, "Refuse").Click();
        page.Find("#reason-form").Submit();
        Assert.Contains("Say why", page.Find("#reason-form").TextContent, StringComparison.Ordinal);
        page.Find("#reason").Input("You were seen at eight");
        page.Find("#reason-form").Submit();
        _corrections.Received(1).Decide("r1", false, "You were seen at eight", "somebody");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#reason-form")), Patience);
        Button(page, "Approve").Click();
        page.Find("#reason-form").Submit();
        _corrections.Received(1).Decide("r1", true, "", "somebody");
    }

    [Fact]
    public void With_no_request_open_it_says_where_they_come_from() =>
        Assert.Contains("No request is open", Open("?tab=requests").Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Closing_shows_what_it_keeps_of_the_month_before_and_closes_it()
    {
        var (first, last) = (new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28));
        _reports.Totals(new ReportQuery(first, last)).Returns(
        [
            new AttendanceTotals("p1", 20, 19, TimeSpan.FromHours(150.5), default, TimeSpan.FromHours(2), default, 0, default, 0, 1, 3, 0, 0),
            new AttendanceTotals("p2", 10, 10, TimeSpan.FromHours(80), default, default, default, 0, default, 0, 0, 0, 0, 0),
        ]);
        var page = Open("?tab=periods");
        Button(page, "Close a month").Click();
        Assert.Equal("2026-02-01", page.Find("#close-from").GetAttribute("value"));
        var kept = page.Find("section.kept").TextContent;
        foreach (var expected in new[] { "People2", "Records30", "Worked230:30", "Overtime2:00", "Doubtful3" })
            Assert.Contains(expected, kept.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        page.Find("#close-reason").Input("Payroll February");
        page.Find("#close-form").Submit();
        _periods.Received(1).Close(Arg.Any<string>(), first, last, "Payroll February", "somebody");
    }

    [Fact]
    public void Open_requests_and_days_that_are_not_over_are_told_before_and_at_the_field()
    {
        _audit.OpenRequests().Returns([new RequestStatus(Fact("r1", new CorrectionRequest(At7, "why")), RequestState.Open, null)]);
        _periods.Close(Arg.Any<string>(), Arg.Any<DateOnly>(), Arg.Any<DateOnly>(), Arg.Any<string>(), Arg.Any<string>())
            .Returns<Task<Period>>(_ => throw new InvalidInputException("Last day", "2026-03-31", "it can be closed from 2026-04-02 00:00 on, when its last shift is over."));
        var page = Open("?tab=periods");
        Button(page, "Close a month").Click();
        page.Find("#close-from").Change("2026-03-01");
        page.Find("#close-to").Change("2026-03-31");
        Assert.Contains("Open requests have to be answered first", page.Find("section.kept").TextContent, StringComparison.Ordinal);
        page.Find("#close-form").Submit();
        Assert.Contains("It can be closed from 2026-04-02", Field(page, "close-to"), StringComparison.Ordinal);
        page.Find("#close-to").Change("2026-02-01");
        Assert.Contains("Give a day not before 2026-03-01", Field(page, "close-to"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_period_is_reopened_with_a_reason_and_keeps_its_history()
    {
        var period = new Period("c1", "main", new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), 1234, Sample.Now, "olga", "Payroll", null, null);
        _periods.List().Returns([period], [period with { ReopenedAt = Sample.Now, ReopenedBy = "somebody" }]);
        var page = Open("?tab=periods");
        page.Find("button[aria-label='Reopen Sun 1 Feb 2026 to Sat 28 Feb 2026']").Click();
        page.Find("#reason").Input("A late sick note");
        page.Find("#reason-form").Submit();
        _periods.Received(1).Reopen(Arg.Any<string>(), "c1", "A late sick note", "somebody");
        page.WaitForAssertion(() => Assert.Contains("Reopened by somebody", page.Find("li").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void The_audit_trail_names_what_who_when_and_the_figures_before_and_after()
    {
        _audit.Query(Arg.Is<AuditQuery>(query => query.Before == null)).Returns(new AuditPage(
            [
                Fact("f1", new Correction(At7, "Dirty camera", null, _record.Figures, _record.Figures with { Worked = TimeSpan.FromHours(3) })),
                Fact("f2", new PlanChange("shift", "early", """{"Start":"06:00"}""", """{"Start":"06:30"}""")) with { PersonId = null },
            ],
            "next"));
        _audit.Query(Arg.Is<AuditQuery>(query => query.Before == "next")).Returns(new AuditPage([Fact("f3", new PeriodReopening("c1", "A late sick note"))], null));
        var page = Open("?tab=audit");
        var trail = page.Find("section[aria-label='Audit trail']").TextContent;
        foreach (var expected in new[] { "Corrected: check-in at 07:00, the day of Mon 2 Mar 2026", "by olga", "Amelia Okafor", "Dirty camera", "3:00", "Changed: shift early", "06:30" })
            Assert.Contains(expected, trail, StringComparison.Ordinal);

        Button(page, "Load more").Click();
        page.WaitForAssertion(() => Assert.Contains("A late sick note", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains("That is all.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_filter_of_the_audit_trail_stands_in_the_address_and_counts_days_at_the_site()
    {
        Open("?tab=audit&person=p1&author=olga&from=2026-03-01&to=2026-03-02");
        _audit.Received(1).Query(new AuditQuery(
            new DateTimeOffset(2026, 2, 28, 23, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero), "p1", "olga"));
    }

    [Fact]
    public void Times_backwards_are_told_at_the_end()
    {
        _audit.Query(Arg.Any<AuditQuery>()).Returns<Task<AuditPage>>(_ => throw new InvalidInputException("To", "2026-03-01", "give a time not before 2026-03-02."));
        var page = Open("?tab=audit&from=2026-03-02&to=2026-03-01");
        Assert.Contains("Give a time not before", Field(page, "audit-to"), StringComparison.Ordinal);
    }

    private static AttendanceFact Fact(string id, FactContent content) => new(id, "main", "p1", Sample.Now, Sample.Now, Sample.Now, "olga", content);

    private static string Field(IRenderedComponent<IComponent> page, string input) =>
        page.FindAll(".mud-input-control").Last(control => control.QuerySelector($"#{input}") is not null).TextContent;

    private static IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").First(button => button.TextContent.Trim() == text);

    private IRenderedComponent<IComponent> OpenDay() => Open("?tab=day&person=p1&date=2026-03-02");

    private IRenderedComponent<IComponent> Open(string query)
    {
        Navigation.NavigateTo($"/corrections{query}");
        return Open<CorrectionsPage>();
    }
}
