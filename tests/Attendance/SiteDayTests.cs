using FsCheck.Xunit;
using NodaTime;

namespace AutoAttend.Attendance.Tests;

[Properties(Arbitrary = [typeof(Scenarios)])]
public sealed class SiteDayTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Australia/Sydney", "2026-04-05", 25)]
    [InlineData("Australia/Sydney", "2026-10-04", 23)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 24.5)]
    [InlineData("Asia/Beirut", "2026-03-29", 23)]
    [InlineData("UTC", "2028-02-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    public void A_day_is_as_long_as_its_zone_makes_it(string zone, string date, double hours)
    {
        var (start, end) = SiteDay.Bounds(Date(date), Zone(zone));
        Assert.Equal(TimeSpan.FromHours(hours), end - start);
    }

    [Fact]
    public void A_day_without_midnight_begins_with_its_first_moment() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.FromHours(3)), SiteDay.Bounds(Date("2026-03-29"), Zone("Asia/Beirut")).Start);

    [Property]
    public void A_moment_lies_within_the_day_it_falls_on(Scenario scenario, int minutes)
    {
        var zone = scenario.Rules.Zone;
        var time = SiteDay.Bounds(scenario.Date, zone).Start.AddMinutes(minutes % 4000);
        var (start, end) = SiteDay.Bounds(SiteDay.DateOf(time, zone), zone);
        Assert.True(start <= time && time < end);
    }

    [Fact]
    public void The_days_of_a_span_are_all_it_touches()
    {
        var late = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal([Date("2026-12-31"), Date("2027-01-01")], SiteDay.DatesOf(late, late.AddHours(1), DateTimeZone.Utc));
        Assert.Equal([Date("2027-01-01")], SiteDay.DatesOf(late, late, Zone("Europe/Berlin")));
        Assert.Equal([Date("2026-12-31")], SiteDay.DatesOf(late, late.AddHours(-9), DateTimeZone.Utc));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
