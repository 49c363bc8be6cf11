using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Pages.Attendance;

namespace AutoAttend.Web.Tests.Pages.Attendance;

public sealed class DayBarTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_quarter_of_the_day_is_a_quarter_of_the_bar()
    {
        var bar = One(6, 12);
        Assert.Equal(25, bar.Left, 3);
        Assert.Equal(25, bar.Width, 3);
    }

    [Fact]
    public void A_moment_still_shows_and_stays_within_the_bar()
    {
        var bar = One(23.99, 23.99);
        Assert.Equal(0.5, bar.Width);
        Assert.Equal(99.5, bar.Left);
    }

    [Fact]
    public void What_reaches_over_midnight_is_cut_there()
    {
        var bar = One(-3, 6);
        Assert.Equal(0, bar.Left);
        Assert.Equal(25, bar.Width, 3);
    }

    [Fact]
    public void Another_days_presence_is_left_out() =>
        Assert.Empty(DayBar.Of([Interval(25, 26), Interval(-4, -2)], Start, Start.AddDays(1)));

    private static DayBar One(double from, double to) => Assert.Single(DayBar.Of([Interval(from, to)], Start, Start.AddDays(1)));

    private static PresenceInterval Interval(double from, double to) => new(Start.AddHours(from), Start.AddHours(to), false);
}
