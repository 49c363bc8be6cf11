using AutoAttend.Web.Pages.Schedules.Months;

namespace AutoAttend.Web.Tests.Pages.Schedules.Months;

public sealed class PlanSpanTests
{
    [Fact]
    public void A_month_has_all_its_days_also_in_a_leap_year()
    {
        var february = PlanSpan.Around(new DateOnly(2028, 2, 17), isWeek: false);
        Assert.Equal(29, february.Days.Count());
        Assert.Equal("February 2028", february.Title);
        Assert.Equal(new DateOnly(2028, 1, 1), february.Step(-1).From);
    }

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday()
    {
        var week = PlanSpan.Around(new DateOnly(2026, 3, 1), isWeek: true);
        Assert.Equal((new DateOnly(2026, 2, 23), new DateOnly(2026, 3, 1)), (week.From, week.To));
        Assert.Equal("23 Feb to 1 Mar 2026", week.Title);
        Assert.Equal(new DateOnly(2026, 3, 2), week.Step(1).From);
    }
}
