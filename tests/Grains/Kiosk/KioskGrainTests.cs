using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Kiosk;

public sealed class KioskGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    private IKioskGrain Kiosk => _cluster.Kiosks;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile(number: "4711"))).Id;
        await Kiosk.Save(new KioskSettings("door", "Front door"), Boss);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Number_and_pin_check_in_as_a_camera_would()
    {
        await _cluster.KioskKeys(_ada).SetPin("1234", Boss);
        var heard = await _cluster.Listen();

        var result = await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In);

        Assert.Equal((KioskOutcome.Noted, _ada), (result.Outcome, result.PersonId));
        var today = DateOnly.FromDateTime(result.At.DateTime);
        var record = Assert.Single(await _cluster.Board(today).Get());
        Assert.Equal((AttendanceStatus.Unscheduled, CheckOrigin.Kiosk, true), (record.Status, record.CheckIn!.Origin, record.In));
        await heard.Until(change => change.PersonId == _ada && change.FactId == record.CheckIn.SourceId);
    }

    [Fact]
    public async Task Who_comes_to_a_shift_by_kiosk_is_judged_by_the_same_rules()
    {
        var start = TimeOnly.FromDateTime(_cluster.Time.GetUtcNow().AddHours(-1).UtcDateTime);
        await _cluster.Shifts.SaveTemplate(ShiftTemplate.Plain("now", "Now", start, start.AddHours(4)) with { ClaimBefore = TimeSpan.Zero }, Boss);
        await _cluster.Shifts.SaveRota(EveryDay("week", "now"), Boss);
        await _cluster.Shifts.Assign(new RotaAssignment("a-1", "week", Subject.Person(_ada), Sample.Day), Boss);
        var code = await _cluster.KioskKeys(_ada).NewCode(Boss);

        var result = await Kiosk.CheckCode("door", code, CheckMethod.QrCode, CameraDirection.In);

        var shift = DateOnly.FromDateTime(result.At.AddHours(-1).DateTime);
        var record = Assert.Single(await _cluster.Person(_ada).GetHistory(shift, shift));
        Assert.Equal((OccasionKind.Shift, AttendanceStatus.Late), (record.Occasion.Kind, record.Status));
        Assert.InRange(record.Late, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(70));
    }

    [Fact]
    public async Task The_same_within_a_minute_is_noted_once()
    {
        await _cluster.KioskKeys(_ada).SetPin("1234", Boss);
        await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In);
        Assert.Equal(KioskOutcome.NotedBefore, (await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In)).Outcome);
        Assert.Equal(KioskOutcome.Noted, (await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.Out)).Outcome);
        _cluster.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(KioskOutcome.Noted, (await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In)).Outcome);
    }

    [Fact]
    public async Task Ten_wrong_attempts_lock_the_kiosk_for_a_minute_even_for_the_right_pin()
    {
        await _cluster.KioskKeys(_ada).SetPin("1234", Boss);
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Equal(KioskOutcome.Unknown, (await Kiosk.CheckPin("door", attempt % 2 == 0 ? "4711" : "4712", "9999", CameraDirection.In)).Outcome);

        var locked = await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In);
        Assert.Equal((KioskOutcome.Locked, null), (locked.Outcome, locked.PersonId));
        Assert.NotNull(locked.LockedUntil);

        _cluster.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(KioskOutcome.Noted, (await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In)).Outcome);
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one_and_a_badge_is_one_persons()
    {
        var bert = (await _cluster.People.Enrol(Sample.Profile("Bert Example"))).Id;
        var old = await _cluster.KioskKeys(_ada).NewCode(Boss);
        var code = await _cluster.KioskKeys(_ada).NewCode(Boss);
        await _cluster.KioskKeys(_ada).SetBadge("0042-77", Boss);
        await Refused("Badge", () => _cluster.KioskKeys(bert).SetBadge("0042-77", Boss));

        Assert.Equal([CheckMethod.QrCode, CheckMethod.Badge], await _cluster.KioskKeys(_ada).Methods());
        Assert.Equal(KioskOutcome.Unknown, (await Kiosk.CheckCode("door", old, CheckMethod.QrCode, CameraDirection.In)).Outcome);
        Assert.Equal(KioskOutcome.Noted, (await Kiosk.CheckCode("door", code, CheckMethod.QrCode, CameraDirection.In)).Outcome);
        await _cluster.KioskKeys(_ada).Remove(CheckMethod.Badge, Boss);
        Assert.Equal(KioskOutcome.Unknown, (await Kiosk.CheckCode("door", "0042-77", CheckMethod.Badge, CameraDirection.Out)).Outcome);
        await _cluster.KioskKeys(bert).SetBadge("0042-77", Boss);
    }

    [Fact]
    public async Task Neither_pin_nor_code_can_be_read_anywhere()
    {
        await _cluster.KioskKeys(_ada).SetPin("739164", Boss);
        var code = await _cluster.KioskKeys(_ada).NewCode(Boss);
        await Kiosk.CheckPin("door", "4711", "739164", CameraDirection.In);
        Assert.DoesNotContain("739164", _cluster.KeptText(), StringComparison.Ordinal);
        Assert.DoesNotContain(code, _cluster.KeptText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.ToString().Contains("739164", StringComparison.Ordinal));
        Assert.Equal(["kiosk Pin", "kiosk QrCode"], _cluster.Ports.Facts.All.Select(fact => fact.Content).OfType<PlanChange>().Select(change => change.Kind).Where(kind => kind.StartsWith("kiosk ", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Unusable_input_is_refused_by_field()
    {
        await Refused("PIN", () => _cluster.KioskKeys(_ada).SetPin("12", Boss));
        await Refused("PIN", () => _cluster.KioskKeys(_ada).SetPin("12a4", Boss));
        var bert = (await _cluster.People.Enrol(Sample.Profile("Bert Example"))).Id;
        await Refused("Number", () => _cluster.KioskKeys(bert).SetPin("1234", Boss));
        await Refused("Kiosk id", () => Kiosk.Save(new KioskSettings("Door!", "Door"), Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => Kiosk.CheckPin("nowhere", "4711", "1234", CameraDirection.In));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.KioskKeys("p-nobody").NewCode(Boss));
    }

    [Fact]
    public async Task Erasing_the_person_erases_keys_and_checks()
    {
        await _cluster.KioskKeys(_ada).SetPin("1234", Boss);
        var code = await _cluster.KioskKeys(_ada).NewCode(Boss);
        await Kiosk.CheckPin("door", "4711", "1234", CameraDirection.In);
        await _cluster.Person(_ada).Erase();

        Assert.Empty(await _cluster.KioskKeys(_ada).Methods());
        Assert.Equal(KioskOutcome.Unknown, (await Kiosk.CheckCode("door", code, CheckMethod.QrCode, CameraDirection.In)).Outcome);
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.PersonId == _ada);
        Assert.Empty(await _cluster.Board(DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime)).Get());
    }
}
