using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.Attendance;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Attendance;

public sealed class PersonHistoryPageTests : PageContext
{
    private readonly IPersonGrain _person = Substitute.For<IPersonGrain>();

    public PersonHistoryPageTests()
    {
        SignIn(AccountRole.Viewer);
        Use(_person, "p1");
        People.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia Okafor", "", [], 1, "photo")]);
        _person.GetHistory(Arg.Any<DateOnly>(), Arg.Any<DateOnly>()).Returns([Sample.Record("p1", isIn: false)]);
    }

    [Fact]
    public void Without_a_person_it_asks_whose_history() =>
        Assert.Contains("Whose history?", Open<PersonHistoryPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_span_can_be_changed_and_the_download_follows()
    {
        var page = Open<PersonHistoryPage>((nameof(PersonHistoryPage.PersonId), "p1"));
        Assert.Contains("Attendance of Amelia Okafor", page.Find("h1").TextContent, StringComparison.Ordinal);
        page.Find("#history-from").Change("2026-01-01");
        _person.Received(1).GetHistory(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 2));
        Assert.NotEmpty(page.FindAll("a[href='/attendance.csv?person=p1&from=2026-01-01&to=2026-03-02']"));
    }

    [Fact]
    public void A_span_that_is_refused_says_so_at_its_field()
    {
        _person.GetHistory(new DateOnly(2027, 1, 1), Arg.Any<DateOnly>())
            .Returns<Task<IReadOnlyList<AutoAttend.Contracts.Attendance.AttendanceRecord>>>(
                _ => throw new InvalidInputException("To", "2026-03-02", "give a day not before 2027-01-01."));
        var page = Open<PersonHistoryPage>((nameof(PersonHistoryPage.PersonId), "p1"));
        page.Find("#history-from").Change("2027-01-01");
        var field = page.FindAll(".mud-input-control").Single(control => control.QuerySelector("#history-to") is not null);
        Assert.Contains("Give a day not before 2027-01-01", field.TextContent, StringComparison.Ordinal);
    }
}
