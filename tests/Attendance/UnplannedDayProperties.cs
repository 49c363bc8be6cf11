using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using FsCheck.Xunit;

namespace AutoAttend.Attendance.Tests;

[Properties(Arbitrary = [typeof(Scenarios)], MaxTest = 500)]
public sealed class UnplannedDayProperties
{
    [Property]
    public void Neither_order_nor_repetition_nor_other_peoples_sightings_change_a_day(Scenario day, int seed)
    {
        var shuffled = day.Sightings.Concat(day.Sightings).ToArray();
        new Random(seed).Shuffle(shuffled);
        var others = day.Sightings.SelectMany(sighting => new[]
        {
            sighting with { Id = "other person", PersonId = "p-2" },
            sighting with { Id = "other site", SiteId = "annex" },
        });
        Assert.Equal(day.Derive(day.Sightings), day.Derive(shuffled.Concat(others)));
    }

    [Property]
    public void Older_revisions_do_not_count(Scenario day)
    {
        var newest = day.Sightings.GroupBy(sighting => sighting.Id).Select(all => all.MaxBy(one => (one.Revision, one.LastSeen))!);
        Assert.Equal(day.Derive(newest), day.Derive(day.Sightings));
    }

    [Property]
    public void Deriving_after_each_sighting_ends_where_deriving_once_does(Scenario day)
    {
        List<AttendanceRecord?> steps = [null];
        for (var seen = 1; seen <= day.Sightings.Count; seen++)
            steps.Add(Days.Derive(day.Sightings.Take(seen), day.Rules, day.Date));
        Assert.Equal(day.Derive(day.Sightings), Days.Text(steps[^1]));
        Assert.All(steps.Zip(steps.Skip(1)), step => Assert.True((step.First?.Sightings ?? 0) <= (step.Second?.Sightings ?? 0)));
    }

    [Property]
    public void Presence_lies_in_the_day_in_order_and_apart(Scenario day)
    {
        if (Days.Derive(day.Sightings, day.Rules, day.Date) is not { } record)
            return;
        var (start, end) = SiteDay.Bounds(day.Date, day.Rules.Zone);
        Assert.InRange(record.Present, TimeSpan.Zero, end - start);
        Assert.True(start <= record.FirstIn && record.LastOut <= end);
        Assert.All(record.Intervals, interval => Assert.True(interval.Start <= interval.End));
        Assert.All(record.Intervals.Zip(record.Intervals.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start && !pair.First.Open));
        Assert.Equal(record.In, record.Intervals[^1].Open);
        Assert.Equal(record.In, record.InUntil is not null);
        Assert.True(record.InUntil is null || (record.LastOut <= record.InUntil && record.InUntil <= end));
    }

    [Property]
    public void Being_seen_within_a_presence_changes_nothing_but_the_count(Scenario day, byte which, byte from, byte to)
    {
        if (Days.Derive(day.Sightings, day.Rules, day.Date) is not { } before)
            return;
        var interval = before.Intervals[which % before.Intervals.Count];
        var (early, late) = (At(interval, Math.Min(from, to)), At(interval, Math.Max(from, to)));
        var more = day.Sightings.Append(Days.Sighting("inside", CameraDirection.Both, early, late));
        var after = Days.Derive(more, day.Rules, day.Date);
        var counted = early < SiteDay.Bounds(day.Date, day.Rules.Zone).End ? 1 : 0;
        Assert.Equal(Days.Text(before with { Sightings = before.Sightings + counted }), Days.Text(after));
    }

    [Property]
    public void A_span_of_days_says_of_each_what_the_day_says(Scenario day)
    {
        var span = Days.Derive(day.Sightings, day.Rules, day.Date.AddDays(-2), day.Date.AddDays(2));
        Assert.Equal(day.Derive(day.Sightings), Days.Text(span.SingleOrDefault(record => record.Date == day.Date)));
    }

    private static DateTimeOffset At(PresenceInterval interval, byte part) => interval.Start + ((interval.End - interval.Start) * (part / 255.0));
}
