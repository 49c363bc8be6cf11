using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Reports;

public sealed class ReportsGrainTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 3, 16);
    private static readonly DateOnly Last = new(2026, 3, 18);

    private GrainsCluster _cluster = null!;
    private string _ada = null!;
    private string _bert = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
        _bert = (await _cluster.People.Enrol(Sample.Profile("Bert Example") with { Groups = ["Guests"] })).Id;
        await _cluster.PlanEarly(Subject.Person(_ada));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:20"));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "16:00", CameraDirection.Out));
        await _cluster.Person(_bert).Record(Sample.Sighting(_bert, "09:00"));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Records_come_by_person_and_start_and_can_be_filtered()
    {
        var all = await Records(new ReportQuery(First, Last));
        Assert.Equal(
            all.OrderBy(record => record.PersonId, StringComparer.Ordinal).ThenBy(record => record.Occasion.Start), all);
        Assert.Equal(4, all.Count);
        Assert.Equal(3, (await Records(new ReportQuery(First, Last, PersonId: _ada))).Count);
        Assert.Equal(_bert, Assert.Single(await Records(new ReportQuery(First, Last, Group: "guests"))).PersonId);
        Assert.Equal(3, (await Records(new ReportQuery(First, Last, Kind: OccasionKind.Shift))).Count);
        Assert.Empty(await Records(new ReportQuery(First, Last, CourseId: "maths")));
        Assert.All(all, record => Assert.NotEmpty(record.Explanation));
    }

    [Fact]
    public async Task Totals_sum_up_what_the_records_say()
    {
        await _cluster.Calendar(_ada).SaveLeave(new Leave("l-1", Last, Last, LeaveKind.Vacation), Boss);
        var totals = (await _cluster.Reports.Totals(new ReportQuery(First, Last))).Single(one => one.PersonId == _ada);
        var worked = new TimeSpan(7, 40, 0);
        Assert.Equal(
            new AttendanceTotals(_ada, 3, 1, worked, TimeSpan.FromHours(16), TimeSpan.Zero, TimeSpan.FromMinutes(20), 1, TimeSpan.Zero, 0, 1, 0, 1, 0), totals);
    }

    [Fact]
    public async Task What_should_be_looked_at_is_listed_with_its_reason()
    {
        await Outage("o-1", "08:00", "08:30");
        await _cluster.Corrections(_ada).Correct("c-1", GrainKeys.FirstSite, CheckOut("shift/early/2026-03-17", "16:30"), "Stayed.", Boss);
        await _cluster.Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, []), Boss);

        var gone = await _cluster.Reports.Review(new ReportQuery(First, Last));
        Assert.Contains(gone, item => item is { Reason: ReviewReason.OccasionGone, SourceId: "c-1" } && item.PersonId == _ada);
        Assert.Contains(gone, item => item.Reason == ReviewReason.AutomaticCheckOut && item.PersonId == _bert);
        Assert.DoesNotContain(await _cluster.Reports.Review(new ReportQuery(First, First)), item => item.Reason == ReviewReason.OccasionGone);

        await _cluster.Calendar(_bert).SaveLeave(new Leave("l-1", Sample.Day, Sample.Day, LeaveKind.Vacation), Boss);
        var came = Assert.Single(await _cluster.Reports.Review(new ReportQuery(First, Last)), item => item.Reason == ReviewReason.CameOnLeave);
        Assert.Equal(_bert, came.PersonId);

        await _cluster.Shifts.RemoveException(Subject.Person(_ada), Sample.Day, Boss);
        var doubtful = Assert.Single(await _cluster.Reports.Review(new ReportQuery(Sample.Day, Sample.Day)), item => item.Reason == ReviewReason.Doubtful);
        Assert.Equal((_ada, "door"), (doubtful.PersonId, doubtful.SourceId));
        Assert.Contains("A camera was down from 08:00 to 08:30, so this is doubtful.", ExplanationWords.English.Say(doubtful.Record!));
    }

    [Fact]
    public async Task Coverage_tells_when_cameras_were_down()
    {
        await Outage("o-1", "08:00", "08:10", ongoing: true);
        await Outage("o-2", "08:00", "08:30");
        await Outage("o-3", "22:00", "23:00", ongoing: true);
        Assert.Equal(
            [new CoverageGap("door", At("08:00"), At("08:30")), new CoverageGap("door", At("22:00"), null)],
            await _cluster.Reports.Coverage(Sample.Day, Sample.Day));
        Assert.Equal(new CoverageGap("door", At("22:00"), null), Assert.Single(await _cluster.Reports.Coverage(Last, Last)));
        Assert.Empty(await _cluster.Reports.Coverage(First, First));
    }

    [Fact]
    public async Task A_span_that_runs_backwards_or_is_too_long_is_refused()
    {
        await Refused("To", () => Records(new ReportQuery(Last, First)));
        await Refused("Days", () => Records(new ReportQuery(First, First.AddDays(366))));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Client.GetGrain<IReportsGrain>("nowhere").Records(new ReportQuery(First, Last)));
    }

    private Task<IReadOnlyList<AttendanceRecord>> Records(ReportQuery query) => _cluster.Reports.Records(query);

    private async Task Outage(string id, string from, string to, bool ongoing = false) => await _cluster.Ports.Facts.Append(
        [new AttendanceFact(id, GrainKeys.FirstSite, null, At(from), At(to), At(to), "camera:door", new CameraOutage("door", ongoing))], CancellationToken.None);
}
