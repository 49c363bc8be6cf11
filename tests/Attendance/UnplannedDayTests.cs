using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance.Tests;

public sealed class UnplannedDayTests
{
    [Fact]
    public void Nobody_seen_is_no_record() =>
        Assert.Null(Derive(Days.Date));

    [Fact]
    public void Strangers_and_undecided_tracks_never_count()
    {
        var at = new DateTimeOffset(2026, 3, 17, 8, 0, 0, TimeSpan.Zero);
        var sighting = Days.Sighting("s", CameraDirection.In, at, at);
        Assert.Null(Derive(Days.Date, sighting with { Outcome = SightingOutcome.Stranger }, sighting with { Outcome = SightingOutcome.Undecided }));
    }

    [Fact]
    public void A_sighting_across_midnight_counts_on_both_days_up_to_and_from_midnight()
    {
        var first = new DateTimeOffset(2026, 3, 17, 23, 50, 0, TimeSpan.Zero);
        var sighting = Days.Sighting("s", CameraDirection.Both, first, first.AddMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(10), Derive(Days.Date, sighting)!.Present);
        Assert.Equal(TimeSpan.FromMinutes(20), Derive(Days.Date.AddDays(1), sighting)!.Present);
    }

    [Fact]
    public void A_sighting_that_ends_at_midnight_is_not_seen_on_the_next_day()
    {
        var midnight = new DateTimeOffset(2026, 3, 18, 0, 0, 0, TimeSpan.Zero);
        Assert.Null(Derive(Days.Date.AddDays(1), Days.Sighting("s", CameraDirection.Both, midnight.AddMinutes(-5), midnight)));
        Assert.NotNull(Derive(Days.Date.AddDays(1), Days.Sighting("s", CameraDirection.Both, midnight, midnight)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 8)]
    [InlineData("Europe/Berlin", "2026-10-25", 10)]
    [InlineData("Australia/Sydney", "2026-10-04", 8)]
    [InlineData("Australia/Sydney", "2026-04-05", 10)]
    public void A_night_on_which_the_clocks_change_counts_the_hours_that_passed(string zone, string date, int hours)
    {
        var rules = Days.RulesIn(zone);
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var start = SiteDay.Bounds(day, rules.Zone).Start;
        var nine = SiteDay.Bounds(day, rules.Zone).End.AddHours(-15);
        Sighting[] seen = [Days.Sighting("a", CameraDirection.In, start, start), Days.Sighting("b", CameraDirection.Out, nine, nine)];

        var record = Days.Derive(seen, rules, day)!;
        Assert.Equal(TimeSpan.FromHours(hours), record.Present);
        Assert.Equal((0, 9), (record.FirstIn!.Value.Hour, record.LastOut!.Value.Hour));
        Assert.NotEqual(record.FirstIn!.Value.Offset, record.LastOut!.Value.Offset);
    }

    [Fact]
    public void Whether_somebody_is_in_by_now_ends_with_the_gap()
    {
        var at = new DateTimeOffset(2026, 3, 17, 8, 0, 0, TimeSpan.Zero);
        var record = Derive(Days.Date, Days.Sighting("s", CameraDirection.Both, at, at))!;
        Assert.True(record.IsIn(at.AddMinutes(29)));
        Assert.False(record.IsIn(at.AddMinutes(30)));
    }

    [Fact]
    public void A_day_that_only_an_older_revision_reached_is_not_the_persons()
    {
        var first = new DateTimeOffset(2026, 3, 17, 23, 50, 0, TimeSpan.Zero);
        var older = Days.Sighting("s", CameraDirection.Both, first, first.AddMinutes(30));
        var newer = Days.Sighting("s", CameraDirection.Both, first, first.AddMinutes(5), revision: 1);

        var record = Assert.Single(Days.Derive([older, newer], Days.Utc, Days.Date, Days.Date.AddDays(1)));
        Assert.Equal((Days.Date, TimeSpan.FromMinutes(5)), (record.Date, record.Present));
    }

    private static AttendanceRecord? Derive(DateOnly date, params Sighting[] sightings) => Days.Derive(sightings, Days.Utc, date);
}
