using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Corrections;

public sealed class CorrectionsGrainTests : IAsyncLifetime
{
    private const string Site = GrainKeys.FirstSite;
    private const string Shift = "shift/early/2026-03-17";

    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    private ICorrectionsGrain Corrections => _cluster.Corrections(_ada);

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
    public async Task A_correction_stands_beside_what_was_seen_and_its_withdrawal_leaves_the_record_as_it_was()
    {
        var seen = await _cluster.Record(_ada);
        Assert.Equal((AttendanceStatus.Late, TimeSpan.FromMinutes(20)), (seen.Status, seen.Late));
        var change = CheckIn(Shift, "07:55");
        var heard = await _cluster.Listen();

        var preview = await Corrections.Preview(Site, change);
        Assert.Equivalent(seen, await _cluster.Record(_ada), strict: true);
        var corrected = await Corrections.Correct("c-1", Site, change, "The door camera was blinded by the sun.", Boss);

        Assert.Equal((AttendanceStatus.Present, CheckOrigin.Corrected, "c-1"), (corrected.Status, corrected.CheckIn!.Origin, corrected.CheckIn.SourceId));
        Assert.Equal(corrected.Figures with { CheckIn = preview.CheckIn }, preview.Figures);
        Assert.Equivalent(corrected, await _cluster.Record(_ada), strict: true);
        Assert.Equivalent(corrected, Assert.Single(await _cluster.Board(Sample.Day).Get()), strict: true);
        var told = await heard.Until(one => one.FactId == "c-1");
        Assert.Equal((AttendanceStatus.Late, AttendanceStatus.Present), (told.Before!.Status, told.After!.Status));

        var without = await Corrections.Withdraw("w-1", "c-1", "It was the day before.", Boss);
        Assert.Equivalent(seen, without, strict: true);
        Assert.Equivalent(seen, await _cluster.Record(_ada), strict: true);
        await heard.Until(one => one.FactId == "w-1");
    }

    [Fact]
    public async Task Both_stay_in_the_trail_with_reason_author_before_and_after()
    {
        await Corrections.Correct("c-1", Site, CheckIn(Shift, "07:55"), "Blinded.", Boss);
        await Corrections.Withdraw("w-1", "c-1", "The day before.", "other");

        var facts = (await _cluster.Audit.Query(new AuditQuery(PersonId: _ada))).Facts;
        var withdrawal = Assert.IsType<CorrectionWithdrawal>(facts[0].Content);
        var correction = Assert.IsType<Correction>(facts[1].Content);
        Assert.Equal(("other", Boss, "Blinded."), (facts[0].Author, facts[1].Author, correction.Reason));
        Assert.Equal((AttendanceStatus.Late, AttendanceStatus.Present), (correction.Before!.Status, correction.After!.Status));
        Assert.Equal((AttendanceStatus.Present, AttendanceStatus.Late), (withdrawal.Before!.Status, withdrawal.After!.Status));
        Assert.Equal(["c-1", "w-1"], (await Corrections.Facts(Sample.Day, Sample.Day)).Select(fact => fact.Id));
    }

    [Fact]
    public async Task The_same_id_again_changes_nothing()
    {
        var first = await Corrections.Correct("c-1", Site, CheckIn(Shift, "07:55"), "Blinded.", Boss);
        var again = await Corrections.Correct("c-1", Site, CheckIn(Shift, "07:30"), "Something else.", Boss);
        Assert.Equivalent(first, again, strict: true);
        Assert.Single(_cluster.Ports.Facts.All, fact => fact.Content is Correction);
    }

    [Fact]
    public async Task A_status_excuses_an_absence_on_the_day_it_is_about()
    {
        var excused = new CorrectionChange(Sample.Day.AddDays(1), "shift/early/2026-03-18", CorrectionKind.Status, Status: AttendanceStatus.Excused);
        var record = await Corrections.Correct("c-1", Site, excused, "Jury duty.", Boss);
        Assert.Equal(AttendanceStatus.Excused, record.Status);
    }

    [Fact]
    public async Task Unusable_corrections_are_refused_by_field_and_leave_no_trace()
    {
        var before = _cluster.Ports.Facts.All.Count;
        await Refused("Reason", () => Correct(CheckIn(Shift, "07:55"), " "));
        await Refused("Time", () => Correct(CheckIn(Shift, "03:00"), "x"));
        await Refused("Time", () => Correct(CheckIn(Shift, "16:30"), "x"));
        await Refused("Time", () => Correct(CheckOut(Shift, "08:00"), "x"));
        await Refused("Time", () => Correct(new CorrectionChange(Sample.Day, Shift, CorrectionKind.CheckIn), "x"));
        await Refused("Status", () => Correct(new CorrectionChange(Sample.Day, Shift, CorrectionKind.Status, Status: AttendanceStatus.Late), "x"));
        await Refused("Occasion", () => Correct(CheckIn("shift/nowhere/2026-03-17", "08:00"), "x"));
        await Assert.ThrowsAsync<NotFoundException>(() => Corrections.Withdraw("w-1", "nowhere", "x", Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Corrections("p-nobody").Correct("c-1", Site, CheckIn(Shift, "07:55"), "x", Boss));
        Assert.Equal(before, _cluster.Ports.Facts.All.Count);

        Task Correct(CorrectionChange change, string reason) => Corrections.Correct(Guid.NewGuid().ToString(), Site, change, reason, Boss);
    }

    [Fact]
    public async Task A_correction_is_withdrawn_once()
    {
        await Corrections.Correct("c-1", Site, CheckIn(Shift, "07:55"), "Blinded.", Boss);
        await Corrections.Withdraw("w-1", "c-1", "Wrong.", Boss);
        await Refused("Correction", () => Corrections.Withdraw("w-2", "c-1", "Wrong.", Boss));
    }

    [Fact]
    public async Task A_request_changes_nothing_until_it_is_approved()
    {
        var open = await Corrections.Ask("r-1", Site, CheckIn(Shift, "08:00"), "I held the door for somebody.", _ada);
        Assert.Equal(RequestState.Open, open.State);
        Assert.Equal(AttendanceStatus.Late, (await _cluster.Record(_ada)).Status);
        Assert.Equal("r-1", Assert.Single(await _cluster.Audit.OpenRequests()).Fact.Id);

        var decided = await Corrections.Decide("r-1", approve: true, "", Boss);

        Assert.Equal((RequestState.Approved, Boss), (decided.State, decided.Decision!.Author));
        var record = await _cluster.Record(_ada);
        Assert.Equal((AttendanceStatus.Present, CheckOrigin.Corrected), (record.Status, record.CheckIn!.Origin));
        Assert.Empty(await _cluster.Audit.OpenRequests());
        Assert.Equal("r-1", Assert.Single(_cluster.Ports.Facts.All.Select(fact => fact.Content).OfType<Correction>()).RequestId);
        await Refused("Request", () => Corrections.Decide("r-1", approve: false, "No.", Boss));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_corrects_nothing()
    {
        await Corrections.Ask("r-1", Site, CheckIn(Shift, "08:00"), "I was there.", _ada);
        await Refused("Reason", () => Corrections.Decide("r-1", approve: false, "", Boss));
        var refused = await Corrections.Decide("r-1", approve: false, "The camera saw you come at 08:20.", Boss);
        Assert.Equal(RequestState.Refused, refused.State);
        Assert.Equal(AttendanceStatus.Late, (await _cluster.Record(_ada)).Status);
        Assert.Equal(RequestState.Refused, Assert.Single(await Corrections.Requests(Sample.Day, Sample.Day)).State);
    }

    [Fact]
    public async Task Erasing_the_person_erases_corrections_and_requests()
    {
        await Corrections.Correct("c-1", Site, CheckIn(Shift, "07:55"), "Blinded.", Boss);
        await Corrections.Ask("r-1", Site, CheckIn(Shift, "08:00"), "I was there.", _ada);
        await _cluster.Person(_ada).Erase();
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.PersonId is not null);
        await Assert.ThrowsAsync<NotFoundException>(() => Corrections.Ask("r-2", Site, CheckIn(Shift, "08:00"), "x", _ada));
    }
}
