using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportReaderTests
{
    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly IReportsGrain _reports = Substitute.For<IReportsGrain>();
    private readonly IGroupsGrain _groups = Substitute.For<IGroupsGrain>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();

    public ReportReaderTests()
    {
        var people = Substitute.For<IPeopleDirectoryGrain>();
        var sites = Substitute.For<ISiteDirectoryGrain>();
        var courses = Substitute.For<ICoursePlanGrain>();
        _grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Returns(people);
        _grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Returns(sites);
        _grains.GetGrain<IGroupsGrain>(GrainKeys.Only).Returns(_groups);
        _grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Returns(_log);
        _grains.GetGrain<ICoursePlanGrain>("main").Returns(courses);
        _grains.GetGrain<IReportsGrain>("main").Returns(_reports);
        sites.Get("main").Returns(Sample.Berlin);
        sites.Get("nowhere").Returns<Task<Site>>(_ => throw new NotFoundException("site", "nowhere"));
        courses.Get().Returns(CoursePlan.Empty);
        people.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns(call =>
            new[] { ReportSample.Amelie, ReportSample.Olga }.Where(person => call.Arg<IReadOnlyCollection<string>>().Contains(person.Id)).ToList());
        _groups.List().Returns([new Group("Night", 1)]);
        _groups.Members("Night", Arg.Any<DateOnly>(), Arg.Any<DateOnly>()).Returns([new GroupMember("p1", null, null)]);
        _reports.Records(Arg.Any<ReportQuery>()).Returns([ReportSample.LateNight]);
        _log.Query(Arg.Any<SightingQuery>()).Returns(new SightingPage([], null));
    }

    [Fact]
    public async Task A_long_report_is_asked_for_month_by_month_and_tells_how_far_it_is()
    {
        var steps = new List<ReportStep>();
        var rows = await Rows("month", new("main", "2026-01-15", "2026-03-31", Group: "Night"), steps);
        await _reports.Received(1).Records(new ReportQuery(new(2026, 1, 15), new(2026, 1, 31), Group: "Night"));
        await _reports.Received(1).Records(new ReportQuery(new(2026, 2, 1), new(2026, 2, 28), Group: "Night"));
        await _reports.Received(1).Records(new ReportQuery(new(2026, 3, 1), new(2026, 3, 31), Group: "Night"));
        Assert.Equal(3, rows.Count);
        Assert.Equal([new(0, 3, 0), new(1, 3, 1), new(2, 3, 2), new(3, 3, 3)], steps);
        Assert.Contains("Night", rows[0].Cells);
        Assert.Contains(ReportSample.Amelie.Name, rows[0].Cells);
    }

    [Fact]
    public async Task Hours_count_shifts_and_days_but_no_sessions()
    {
        _reports.Totals(Arg.Is<ReportQuery>(query => query.Kind == OccasionKind.Shift)).Returns([ReportSample.Totals]);
        _reports.Totals(Arg.Is<ReportQuery>(query => query.Kind == OccasionKind.Day)).Returns([ReportSample.Totals]);
        var row = Assert.Single(await Rows("hours", new("main", "2026-03-01", "2026-03-31")));
        Assert.Contains(new TimeSpan(326, 40, 0), row.Cells);
        await _reports.DidNotReceive().Totals(Arg.Is<ReportQuery>(query => query.Kind == OccasionKind.Session || query.Kind == null));
    }

    [Fact]
    public async Task A_board_has_the_strangers_of_the_site_page_by_page()
    {
        var stranger = Sample.Sighting(1, SightingOutcome.Stranger);
        _log.Query(Arg.Is<SightingQuery>(query => query.Before == null)).Returns(new SightingPage([stranger, stranger with { Id = "x", SiteId = "elsewhere" }], "next"));
        _log.Query(Arg.Is<SightingQuery>(query => query.Before == "next")).Returns(new SightingPage([stranger with { Id = "y" }], null));
        Assert.Equal(3, (await Rows("board", new("main", "2026-03-02"))).Count);
        Assert.Single(await Rows("board", new("main", "2026-03-02", Person: "p1")));
    }

    [Theory]
    [InlineData("nowhere", null, null, "There is no site \"nowhere\".")]
    [InlineData("main", "p9", null, "There is no person \"p9\".")]
    [InlineData("main", null, "latin", "There is no course \"latin\".")]
    public async Task What_does_not_exist_is_said(string site, string? person, string? course, string message)
    {
        var missing = await Assert.ThrowsAsync<NotFoundException>(() => Rows("month", new(site, "2026-03-01", "2026-03-31", person, Course: course)));
        Assert.Equal(message, missing.Message);
    }

    [Fact]
    public async Task A_download_is_whole_and_named_after_what_it_holds()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        using var body = new MemoryStream();
        http.Response.Body = body;
        var (steps, ends) = (new List<ReportStep>(), new List<string?>());
        var progress = new ReportProgress();
        using var following = progress.Follow("job", steps.Add, ends.Add);
        await (await Download(http, "month", "csv", new("main", "2026-03-01", "2026-03-31"), progress)).ExecuteAsync(http);
        Assert.Contains("month-main-2026-03-01-2026-03-31.csv", http.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, ReadBack.Csv(body.ToArray()).Count);
        Assert.Equal([new ReportStep(0, 1, 0), new ReportStep(1, 1, 1)], steps);
        Assert.Equal([null], ends);
    }

    [Theory]
    [InlineData("month", "docx", "2026-03-31", 400, "Format \"docx\": choose csv, xlsx or pdf.")]
    [InlineData("month", "csv", "2028-03-31", 400, "To \"2028-03-31\": a report covers at most 366 days; choose a day up to 2027-03-01.")]
    [InlineData("wages", "csv", "2026-03-31", 400, "Report \"wages\": choose one of board, month, sessions, courses, hours, lateness, review, coverage.")]
    public async Task A_download_that_cannot_be_says_why(string report, string format, string to, int status, string message)
    {
        var (progress, ends) = (new ReportProgress(), new List<string?>());
        using var following = progress.Follow("job", _ => { }, ends.Add);
        var problem = Assert.IsType<ProblemHttpResult>(await Download(new DefaultHttpContext(), report, format, new("main", "2026-03-01", to), progress));
        Assert.Equal((status, message), (problem.StatusCode, problem.ProblemDetails.Detail));
        Assert.Equal([message], ends);
    }

    [Fact]
    public async Task What_fails_half_way_is_an_error_and_no_half_file()
    {
        _reports.Records(Arg.Is<ReportQuery>(query => query.From.Month == 2)).Returns<Task<IReadOnlyList<AttendanceRecord>>>(
            _ => throw new InvalidInputException("From", "2026-02-01", "the silo says no."));
        var answer = await Download(new DefaultHttpContext(), "month", "csv", new("main", "2026-01-01", "2026-02-28"), new());
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(answer).StatusCode);
    }

    private Task<IResult> Download(HttpContext http, string report, string format, ReportAddress address, ReportProgress progress) =>
        ReportEndpoints.Download(_grains, TimeProvider.System, progress, http, report, format, address, "job");

    private async Task<List<ReportRow>> Rows(string report, ReportAddress address, List<ReportStep>? steps = null)
    {
        var reader = await ReportReader.Open(_grains, ReportQuestion.Parse(report, address), Sample.Now);
        return await reader.Rows(steps is null ? null : new Told(steps), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Told(List<ReportStep> steps) : IProgress<ReportStep>
    {
        public void Report(ReportStep value) => steps.Add(value);
    }
}
