using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Corrections;

public sealed class PeriodsGrainTests : IAsyncLifetime
{
    private const string Shift = "shift/early/2026-03-17";
    private static readonly DateOnly First = new(2026, 3, 16);
    private static readonly DateOnly Last = new(2026, 3, 18);

    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    private IPeriodsGrain Periods => _cluster.Periods;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
        await _cluster.PlanEarly(Subject.Person(_ada));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:20"));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "16:00", CameraDirection.Out));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_closed_period_never_changes_until_it_is_reopened()
    {
        var before = await _cluster.Record(_ada);
        var period = await Periods.Close("close-1", First, Last, "Payroll March", Boss);
        Assert.Equal((3, Boss, null), (period.Records, period.ClosedBy, period.ReopenedAt));
        var closed = await _cluster.Record(_ada);
        Assert.Equal((before.Figures, "close-1"), (closed.Figures, closed.ClosingId));

        // A camera that delivers late, and a template that is changed.
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "07:50"));
        await _cluster.Shifts.SaveTemplate(ShiftTemplate.Plain("early", "Early", new TimeOnly(7, 0), new TimeOnly(16, 0)), Boss);
        Assert.Equal(before.Figures, (await _cluster.Record(_ada)).Figures);
        Assert.Equal(before.Figures, Assert.Single(await _cluster.Board(Sample.Day).Get()).Figures);
        var late = Assert.Single(await _cluster.Reports.Review(new ReportQuery(First, Last)), item => item.Reason == ReviewReason.AfterClosing);
        Assert.Equal((Sample.Day, Sample.Sighting(_ada, "07:50").Id), (late.Date, late.SourceId));

        var heard = await _cluster.Listen();
        var reopened = await Periods.Reopen("open-1", "close-1", "A camera delivered late.", "other");
        Assert.Equal("other", reopened.ReopenedBy);
        var after = await _cluster.Record(_ada);
        Assert.Equal((TimeSpan.FromMinutes(50), null), (after.Late, after.ClosingId));
        var change = await heard.Until(one => one.FactId == "open-1" && one.Date == Sample.Day);
        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(50)), (change.Before!.Late, change.After!.Late));
    }

    [Fact]
    public async Task Nothing_in_a_closed_period_can_be_corrected_asked_for_or_planned()
    {
        await _cluster.Corrections(_ada).Correct("c-1", GrainKeys.FirstSite, CheckIn(Shift, "08:00"), "Blinded.", Boss);
        await Periods.Close("close-1", First, Last, "", Boss);

        var refusal = await Refused("Day", () => _cluster.Corrections(_ada).Correct("c-2", GrainKeys.FirstSite, CheckIn(Shift, "07:55"), "x", Boss));
        Assert.Equal("Day \"2026-03-17\": it lies in the closed period 2026-03-16 to 2026-03-18; reopen that first.", refusal.Message);
        await Refused("Day", () => _cluster.Corrections(_ada).Withdraw("w-1", "c-1", "x", Boss));
        await Refused("Day", () => _cluster.Corrections(_ada).Ask("r-1", GrainKeys.FirstSite, CheckIn(Shift, "07:55"), "x", _ada));
        await Refused("Day", () => _cluster.Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, []), Boss));
        await Refused("Day", () => _cluster.Calendar(_ada).SaveLeave(new Leave("l-1", Last, Last.AddDays(3), LeaveKind.Vacation), Boss));
        await Refused("Day", () => _cluster.Holidays.Save(new Holiday("h-1", Sample.Day, "Holiday"), Boss));
    }

    [Fact]
    public async Task A_correction_that_was_on_its_way_while_the_days_were_closed_is_for_review()
    {
        await _cluster.Corrections(_ada).Correct("c-1", GrainKeys.FirstSite, CheckIn(Shift, "08:00"), "Blinded.", Boss);
        var known = (await _cluster.Corrections(_ada).Facts(Sample.Day, Sample.Day)).Single(fact => fact.Id == "c-1");
        await Periods.Close("close-1", First, Last, "", Boss);
        Assert.DoesNotContain(await _cluster.Reports.Review(new ReportQuery(First, Last)), item => item.Reason == ReviewReason.AfterClosing);

        var correction = ((Correction)known.Content) with { Change = CheckIn(Shift, "07:30") };
        await _cluster.Client.GetGrain<IPersonFactsGrain>(_ada).Record(known with { Id = "c-2", RecordedAt = known.RecordedAt.AddSeconds(1), Content = correction });

        var late = Assert.Single(await _cluster.Reports.Review(new ReportQuery(First, Last)), item => item.Reason == ReviewReason.AfterClosing);
        Assert.Equal((Sample.Day, "c-2"), (late.Date, late.SourceId));
    }

    [Fact]
    public async Task Days_that_are_not_over_are_closed_already_or_have_open_requests_cannot_be_closed()
    {
        var today = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime);
        await Refused("Last day", () => Periods.Close("x", First, today, "", Boss));
        await Refused("To", () => Periods.Close("x", Last, First, "", Boss));
        await _cluster.Corrections(_ada).Ask("r-1", GrainKeys.FirstSite, CheckIn(Shift, "08:00"), "I was there.", _ada);
        var open = await Refused("Days", () => Periods.Close("x", First, Last, "", Boss));
        Assert.Contains("decide the 1 open requests", open.Message, StringComparison.Ordinal);
        await _cluster.Corrections(_ada).Decide("r-1", approve: false, "No.", Boss);

        await Periods.Close("close-1", First, Last, "", Boss);
        await Refused("First day", () => Periods.Close("x", Last, Last.AddDays(5), "", Boss));
        await Refused("Reason", () => Periods.Reopen("open-1", "close-1", "", Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => Periods.Reopen("open-1", "nowhere", "x", Boss));
        await Periods.Reopen("open-1", "close-1", "Mistake.", Boss);
        await Refused("Period", () => Periods.Reopen("open-2", "close-1", "Mistake.", Boss));
        Assert.NotNull(Assert.Single(await Periods.List()).ReopenedAt);
    }

    [Fact]
    public async Task Closing_that_was_cut_off_counts_for_nothing_and_is_finished_by_calling_again()
    {
        _cluster.Ports.Faults.Arm("IFactLedger.Append");
        await Assert.ThrowsAnyAsync<Exception>(() => Periods.Close("close-1", First, Last, "", Boss));
        Assert.Empty(await Periods.List());
        Assert.Null((await _cluster.Record(_ada)).ClosingId);

        var period = await Periods.Close("close-1", First, Last, "", Boss);
        Assert.Equivalent(period, await Periods.Close("close-1", First, Last, "", Boss), strict: true);
        Assert.Equal("close-1", (await _cluster.Record(_ada)).ClosingId);
    }

    [Fact]
    public async Task Erasing_somebody_erases_what_was_kept_of_them()
    {
        await Periods.Close("close-1", First, Last, "", Boss);
        await _cluster.Person(_ada).Erase();
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.Content is FrozenRecord);
        Assert.Empty(await _cluster.Board(Sample.Day).Get());
    }
}
