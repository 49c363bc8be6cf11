using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Pages.People;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class PersonPageTests : PageContext
{
    private static readonly EnrolledPhoto Photo = new("p1-a", "front.jpg", 180, "model", Sample.Now);
    private static readonly PersonProfile Profile = new("Amelia Okafor", "17", ["Physics"], new Consent(new DateOnly(2026, 2, 1), "Folder 3"));

    private readonly IPersonGrain _person = Substitute.For<IPersonGrain>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();

    public PersonPageTests()
    {
        Use(_person, "p1");
        Use(_log);
        Use(_reports, "main");
        _reports.Records(Arg.Any<ReportQuery>()).Returns([]);
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
        _log.QueryLedger(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
        _person.GetHistory(Arg.Any<DateOnly>(), Arg.Any<DateOnly>()).Returns([]);
        _person.Get().Returns(new Person("p1", Profile, [Photo], Sample.Now));
    }

    [Fact]
    public void Nobody_under_this_address_is_said_plainly()
    {
        SignIn(AccountRole.Viewer);
        _person.Get().Returns<Task<Person>>(_ => throw new NotFoundException("person", "p1"));
        Assert.Contains("Nobody is enrolled", Open().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_viewer_sees_all_and_can_change_nothing()
    {
        SignIn(AccountRole.Viewer);
        var page = Open();
        Assert.Contains("Folder 3", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/evidence/p1-a", page.Find(".photos img").GetAttribute("src"));
        Assert.Empty(page.FindAll("form"));
        Assert.Empty(page.FindAll("input[type=file]"));
        Assert.DoesNotContain("Delete", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button[aria-label='Remove front.jpg']"));
    }

    [Fact]
    public void The_day_shows_faces_on_a_line_of_time_and_says_how_the_record_came_about()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera()]);
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));
        _log.QueryLedger(Arg.Is<SightingQuery>(query => query.From != null)).Returns(new SightingPage([Sample.Sighting(1) with { FirstSeen = noon, LastSeen = noon }], null));
        var shift = new Occasion("shift/early/2026-03-02", OccasionKind.Shift, "main", new DateOnly(2026, 3, 2), "Early", "early", noon.AddHours(-4), noon.AddHours(4), noon.AddHours(-6), noon.AddHours(8));
        _reports.Records(Arg.Any<ReportQuery>()).Returns(
        [
            Sample.Record("p1", isIn: false) with
            {
                Occasion = shift,
                Status = AttendanceStatus.Late,
                Explanation = [new ExplanationStep(ExplanationKind.ShiftPlanned, shift.Start, shift.End, Name: "Early"), new ExplanationStep(ExplanationKind.Late, Amount: TimeSpan.FromMinutes(20))],
            },
        ]);

        var page = Open();

        Assert.Equal("left:50%", page.Find(".faces li").GetAttribute("style"));
        Assert.Equal("12:00, Door c1", page.Find(".faces img").GetAttribute("alt"));
        var article = page.Find("article").TextContent;
        foreach (var expected in new[] { "Early, 08:00 to 16:00", "Late", "Shift Early, 08:00 to 16:00.", "0:20 late." })
            Assert.Contains(expected, article, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/corrections?person=p1&date=2026-03-02']"));

        page.Find("button[aria-label='The day before']").Click();
        _reports.Received(1).Records(new ReportQuery(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), PersonId: "p1"));
    }

    [Fact]
    public void Without_consent_no_photo_can_be_added_and_it_says_why()
    {
        SignIn(AccountRole.Operator);
        _person.Get().Returns(new Person("p1", Profile with { Consent = null }, [], Sample.Now));
        var page = Open();
        Assert.Empty(page.FindAll("input[type=file]"));
        Assert.Contains("once consent is recorded", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_sightings_are_shown_with_face_time_and_camera()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera()]);
        _log.Query(Arg.Is<SightingQuery>(query => query.PersonId == "p1")).Returns(new SightingPage([Sample.Sighting(1)], null));
        var page = Open();
        Assert.Contains("09:50:01", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Door c1", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("img[src='/evidence/e1']"));
    }

    [Fact]
    public void Attendance_is_summed_up()
    {
        SignIn(AccountRole.Viewer);
        _person.GetHistory(new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 2)).Returns([Sample.Record("p1"), Sample.Record("p1", isIn: false)]);
        var total = Open().Find("tfoot").TextContent;
        Assert.Contains("2 days", total, StringComparison.Ordinal);
        Assert.Contains("4:00", total, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_is_removed_only_after_a_yes()
    {
        SignIn(AccountRole.Operator);
        _person.RemovePhoto("p1-a").Returns(new Person("p1", Profile, [], Sample.Now));
        var page = Open();
        page.Find("button[aria-label='Remove front.jpg']").Click();
        Button(page, "Cancel").Click();
        _person.DidNotReceive().RemovePhoto(Arg.Any<string>());

        page.Find("button[aria-label='Remove front.jpg']").Click();
        Button(page, "Remove").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("img[src='/evidence/p1-a']")), TimeSpan.FromSeconds(30));
        _person.Received(1).RemovePhoto("p1-a");
    }

    [Fact]
    public void A_profile_is_saved()
    {
        SignIn(AccountRole.Operator);
        _person.Save(Arg.Any<PersonProfile>()).Returns(call => new Person("p1", call.Arg<PersonProfile>(), [Photo], Sample.Now));
        var page = Open();
        page.Find("#person-name").Input("Amelia Berg");
        page.Find("form").Submit();
        _person.Received(1).Save(Arg.Is<PersonProfile>(profile => profile.Name == "Amelia Berg" && profile.Number == "17"));
        page.WaitForAssertion(() => Assert.Equal("Amelia Berg", page.Find("h1").TextContent), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Deletion_waits_for_the_name_and_then_shows_what_went()
    {
        SignIn(AccountRole.Operator);
        _person.Erase().Returns(new ErasureReceipt("p1", 1, 1, 23, 22, 19, Sample.Now));
        var page = Open();
        Button(page, "Delete…").Click();
        Assert.True(Button(page, "Delete for good").HasAttribute("disabled"));
        page.Find("#erase-name").Input("Amelia");
        Assert.True(Button(page, "Delete for good").HasAttribute("disabled"));
        page.Find("#erase-name").Input("amelia okafor");
        Button(page, "Delete for good").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".receipt")), TimeSpan.FromSeconds(30));
        var receipt = page.Find(".receipt").TextContent;
        foreach (var expected in new[] { "Sightings23", "Face images of sightings22", "Attendance facts19" })
            Assert.Contains(expected, receipt, StringComparison.Ordinal);
        Button(page, "Done").Click();
        page.WaitForAssertion(
            () => Assert.EndsWith("/people", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    private IRenderedComponent<IComponent> Open() => Open<PersonPage>((nameof(PersonPage.Id), "p1"));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<IComponent> page, string text) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
