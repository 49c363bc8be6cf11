using AutoAttend.Contracts;
using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportSpanTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-02-28", "To \"2026-02-28\": choose a day not before 2026-03-01.")]
    [InlineData("2026-03-01", "2027-03-02", "To \"2027-03-02\": a report covers at most 366 days; choose a day up to 2027-03-01.")]
    [InlineData("1.3.2026", "2026-03-02", "From \"1.3.2026\": give a day like 2026-11-23.")]
    [InlineData("2026-03-01", null, "To: give a day like 2026-11-23.")]
    [InlineData("0001-01-01", "2026-03-02", "From \"0001-01-01\": give a day like 2026-11-23.")]
    public void Days_that_cannot_be_are_refused(string from, string? to, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ReportSpan.Parse(from, to)).Message);

    [Fact]
    public void A_leap_year_is_one_report() => Assert.Equal(366, ReportSpan.Parse("2028-01-01", "2028-12-31").Days);

    [Fact]
    public void A_week_begins_on_Monday_and_a_month_is_whole()
    {
        Assert.Equal(new ReportSpan(new(2026, 3, 2), new(2026, 3, 8)), ReportSpan.Week(new(2026, 3, 8)));
        Assert.Equal(new ReportSpan(new(2028, 2, 1), new(2028, 2, 29)), ReportSpan.Month(new(2028, 2, 29)));
    }

    [Fact]
    public void The_next_month_is_a_whole_month_and_the_next_week_a_whole_week()
    {
        Assert.Equal(ReportSpan.Month(new(2026, 2, 1)), ReportSpan.Month(new(2026, 1, 31)).Moved(1));
        Assert.Equal(ReportSpan.Week(new(2026, 3, 9)), ReportSpan.Week(new(2026, 3, 2)).Moved(1));
        Assert.Equal(ReportSpan.Day(new(2026, 2, 28)), ReportSpan.Day(new(2026, 3, 1)).Moved(-1));
    }

    [Fact]
    public void The_months_of_a_span_have_each_of_its_days_once()
    {
        var span = new ReportSpan(new(2026, 1, 20), new(2026, 4, 3));
        var months = span.Months();
        Assert.Equal([12, 28, 31, 3], months.Select(month => month.Days));
        Assert.Equal(span.Days, months.Sum(month => month.Days));
    }
}
