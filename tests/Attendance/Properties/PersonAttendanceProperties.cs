using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Sightings;
using FsCheck.Xunit;

namespace AutoAttend.Attendance.Tests.Properties;

[Properties(Arbitrary = [typeof(Workings)], MaxTest = 500)]
public sealed class PersonAttendanceProperties
{
    [Property]
    public void Neither_order_nor_repetition_nor_what_belongs_to_others_changes_anything(Working days, int seed)
    {
        var random = new Random(seed);
        Sighting[] sightings = [.. days.Sightings, .. days.Sightings, .. days.Sightings.Select(one => one with { Id = "other", PersonId = "p-2" }), .. days.Sightings.Select(one => one with { SiteId = "annex" })];
        AttendanceFact[] facts = [.. days.Facts, .. days.Facts, .. days.Facts.Where(one => one.PersonId is not null).Select(one => one with { Id = "x" + one.Id, PersonId = "p-2" })];
        random.Shuffle(sightings);
        random.Shuffle(facts);
        Assert.Equal(Working.Text(days.Derive()), Working.Text(days.Derive(days.Person with { Sightings = sightings, Facts = facts })));
    }

    [Property]
    public void Each_sighting_and_each_check_counts_once(Working days)
    {
        var seen = days.Sightings.Select(one => one.Id).Distinct().Count() + days.Facts.Where(one => one.Content is KioskCheck).Select(one => one.Id).Distinct().Count();
        Assert.Equal(seen, days.Derive(asOf: days.Afterwards).Sum(record => record.Sightings));
    }

    [Property]
    public void There_is_one_record_for_each_occasion(Working days) =>
        Assert.Equal(days.Derive().Select(record => record.Occasion.Id).Distinct().Count(), days.Derive().Count);

    [Property]
    public void Presence_is_never_longer_than_the_occasion_and_its_overtime(Working days)
    {
        foreach (var record in days.Derive(asOf: days.Afterwards))
        {
            var rule = days.Shifts.Templates.FirstOrDefault(template => template.Id == record.Occasion.SourceId)?.Overtime;
            var most = record.Occasion.End - record.Occasion.Start + (rule?.Before ?? TimeSpan.Zero) + (rule?.Beyond ?? TimeSpan.Zero);
            Assert.InRange(record.Present, TimeSpan.Zero, most);
            Assert.InRange(record.Worked, TimeSpan.Zero, most);
            Assert.InRange(record.Overtime, TimeSpan.Zero, record.Worked);
        }
    }

    [Property]
    public void No_moment_is_worked_in_two_shifts(Working days)
    {
        var shifts = days.Derive(asOf: days.Afterwards).Where(record => record.Occasion.Kind == OccasionKind.Shift && record.Intervals.Count > 0).ToArray();
        if (shifts.Length > 0)
            Assert.True(shifts.Aggregate(TimeSpan.Zero, (sum, record) => sum + record.Present) <= shifts.Max(one => one.Occasion.ClaimEnd) - shifts.Min(one => one.Occasion.ClaimStart));
        foreach (var (one, other) in shifts.Zip(shifts.Skip(1)))
            Assert.True(one.Present + other.Present <= Later(one.Occasion.ClaimEnd, other.Occasion.ClaimEnd) - Earlier(one.Occasion.ClaimStart, other.Occasion.ClaimStart));
    }

    [Property]
    public void Presence_lies_in_order_apart_and_within_the_claim(Working days)
    {
        foreach (var record in days.Derive())
        {
            Assert.All(record.Intervals, interval => Assert.True(
                record.Occasion.ClaimStart <= interval.Start && interval.Start <= interval.End && interval.End <= record.Occasion.ClaimEnd));
            Assert.All(record.Intervals.Zip(record.Intervals.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start && !pair.First.Open));
            Assert.Equal(record.In, record.Intervals.Count > 0 && record.Intervals[^1].Open);
            Assert.Equal(record.CheckIn is null, record.Intervals.Count == 0);
            Assert.Equal(record.CheckOut is null, record.In || record.Intervals.Count == 0);
        }
    }

    [Property]
    public void A_correction_and_its_withdrawal_cancel_out(Working days, byte shift, short minute, bool coming)
    {
        var before = days.Derive();
        var at = Workings.At(days.Zone, days.Date, Math.Abs(minute % 1440));
        var change = new CorrectionChange(
            days.Date, OccasionIds.Shift($"s{shift % 3}", days.Date), coming ? CorrectionKind.CheckIn : CorrectionKind.CheckOut, at);
        var correction = Workings.Fact("new", at, new Correction(change, "r", null, null, null)) with { RecordedAt = at.AddDays(30) };
        var withdrawal = Workings.Fact("taken back", at, new CorrectionWithdrawal("new", "r", null, null)) with { RecordedAt = at.AddDays(31) };
        Assert.Equal(Working.Text(before), Working.Text(days.Derive(days.Person with { Facts = [withdrawal, .. days.Facts, correction] })));
    }

    [Property]
    public void A_closed_period_never_changes(Working days, Working others)
    {
        var (from, to) = (days.Date.AddDays(-1), days.Date.AddDays(1));
        AttendanceFact[] closing = Close(days, from, to);
        var closed = days.Derive(days.Person with { Facts = [.. days.Facts, .. closing] }, days.Afterwards, from: from, to: to);
        Assert.Equal(
            Working.Text(days.Derive(asOf: days.Afterwards, from: from, to: to).Select(Bare)),
            Working.Text(closed.Select(record => Bare(record with { Explanation = [.. record.Explanation.SkipLast(1)] }))));

        // Other plans, other corrections and more sightings, on the very days.
        var moved = others.Sightings.Select((one, index) => one with
        {
            Id = $"late {index}",
            FirstSeen = Workings.At(days.Zone, days.Date, (index * 397 % 4000) - 1000),
            LastSeen = Workings.At(days.Zone, days.Date, (index * 397 % 4000) - 990),
        });
        var plan = (days with { Shifts = days.Shifts with { Templates = others.Shifts.Templates } }).Plan;
        var late = days.Person with { Sightings = [.. days.Sightings, .. moved], Facts = [.. days.Facts, .. closing, .. others.Facts.Select(fact => fact with { Id = "late " + fact.Id, RecordedAt = days.Afterwards })] };
        Assert.Equal(Working.Text(closed), Working.Text(days.Derive(late, days.Afterwards.AddDays(9), plan, from, to)));
    }

    [Property]
    public void Reopening_derives_as_if_it_had_never_been_closed(Working days)
    {
        var closing = Close(days, days.Date.AddDays(-1), days.Date.AddDays(1));
        var reopening = Workings.Fact("reopened", days.Afterwards, new PeriodReopening("closing", "r")) with { PersonId = null };
        Assert.Equal(Working.Text(days.Derive()), Working.Text(days.Derive(days.Person with { Facts = [.. days.Facts, .. closing, reopening] })));
    }

    [Property]
    public void Asking_for_one_day_gives_what_asking_for_all_does(Working days)
    {
        var all = days.Derive();
        for (var date = days.From; date <= days.To; date = date.AddDays(1))
        {
            var (start, end) = PersonAttendance.Reach(days.Plan, date, date);
            var near = days.Person with
            {
                Sightings = [.. days.Sightings.Where(one => one.FirstSeen < end && one.LastSeen >= start)],
                Facts = [.. days.Facts.Where(one => one.Start <= end && one.End >= start)],
            };
            Assert.Equal(Working.Text(all.Where(record => record.Date == date)), Working.Text(days.Derive(near, from: date, to: date)));
        }
    }

    [Property]
    public void A_new_sighting_changes_only_the_days_it_is_said_to(Working days, short minute, byte length, bool inRoom)
    {
        var first = Workings.At(days.Zone, days.Date, minute % 2900);
        var sighting = Days.Sighting("new", CameraDirection.Both, first, first.AddMinutes(length)) with { CameraId = inRoom ? "c-room" : "c-door" };
        var touched = PersonAttendance.DaysOf(Days.Person, days.Calendar, days.Plan, sighting.FirstSeen, sighting.LastSeen);
        var before = days.Derive().Where(record => !touched.Contains(record.Date));
        var after = days.Derive(days.Person with { Sightings = [.. days.Sightings, sighting] }).Where(record => !touched.Contains(record.Date));
        Assert.Equal(Working.Text(before), Working.Text(after));
    }

    [Property]
    public void Nothing_changes_until_it_is_said_to(Working days, byte part)
    {
        var before = days.Derive();
        var until = before.Select(record => record.ChangesAt).Min();
        var later = until is { } time ? days.AsOf + ((time - days.AsOf) * (part / 256.0)) : days.AsOf.AddDays(part);
        if (later > days.AsOf)
            Assert.Equal(Working.Text(before), Working.Text(days.Derive(asOf: later)));
    }

    [Property]
    public void Nobody_is_absent_before_the_end(Working days) =>
        Assert.All(
            days.Derive().Where(record => record.Status == AttendanceStatus.Absent && record.Explanation.All(step => step.Kind != ExplanationKind.StatusCorrected)),
            record => Assert.True(record.Occasion.End <= days.AsOf || record.LastOut >= record.Occasion.End));

    [Property]
    public void Every_record_can_be_explained_in_words(Working days) =>
        Assert.All(days.Derive(), record => Assert.All(ExplanationWords.English.Say(record), line => Assert.DoesNotContain('{', line)));

    private static AttendanceFact[] Close(Working days, DateOnly from, DateOnly to)
    {
        var kept = days.Derive(asOf: days.Afterwards, from: from, to: to);
        var at = Workings.At(days.Zone, days.Date, 0);
        return
        [
            .. kept.Select(record => Workings.Fact($"frozen {record.Occasion.Id}", at, new FrozenRecord("closing", record with { ClosingId = "closing" }))),
            Workings.Fact("closing", at, new PeriodClosing(from, to, kept.Count, "")) with { PersonId = null },
        ];
    }

    private static AttendanceRecord Bare(AttendanceRecord record) => record with { ClosingId = null };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
