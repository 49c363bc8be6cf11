using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Tests.Sites;

public sealed class SiteTimeTests
{
    private readonly SiteTime _berlin = new(Sample.Berlin);

    [Fact]
    public void Times_are_written_as_the_clocks_there_show_them()
    {
        Assert.Equal("10:00", _berlin.Minute(Sample.Now));
        Assert.Equal("2 Mar 2026, 10:00:00", _berlin.Full(Sample.Now));
        Assert.Equal(new DateOnly(2026, 3, 3), _berlin.Day(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_day_is_named_only_when_it_is_another_one()
    {
        Assert.Equal("09:59:00", _berlin.Near(Sample.Now.AddMinutes(-1), Sample.Now));
        Assert.Equal("1 Mar, 10:00:00", _berlin.Near(Sample.Now.AddDays(-1), Sample.Now));
    }

    [Fact]
    public void A_clock_time_that_comes_twice_is_the_earlier_one() =>
        Assert.Equal(TimeSpan.FromHours(2), _berlin.Instant(new DateTime(2026, 10, 25, 2, 30, 0)).Offset);

    [Fact]
    public void A_clock_time_and_its_instant_are_the_same() =>
        Assert.Equal(Sample.Now, _berlin.Instant(new DateTime(2026, 3, 2, 10, 0, 0)));

    [Fact]
    public void An_unknown_time_zone_shows_UTC() =>
        Assert.Equal("09:00", new SiteTime(Sample.Berlin with { TimeZone = "Nowhere/Land" }).Minute(Sample.Now));
}
