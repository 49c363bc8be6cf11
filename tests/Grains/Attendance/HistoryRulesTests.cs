using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Grains.Attendance;

namespace AutoAttend.Grains.Tests.Attendance;

public sealed class HistoryRulesTests
{
    [Theory]
    [InlineData("2026-03-17", "2026-03-16", "To \"2026-03-16\": give a day not before 2026-03-17.")]
    [InlineData("2006-03-17", "2026-03-16", "From \"2006-03-17\": give a span of at most 3653 days.")]
    [InlineData("0001-01-01", "2026-03-16", "From \"0001-01-01\": give days between 1900 and 9000.")]
    public void A_span_that_is_not_usable_says_why(string from, string to, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => HistoryRules.Check(Date(from), Date(to))).Message);

    [Fact]
    public void One_day_is_a_span() => HistoryRules.Check(Date("2026-03-17"), Date("2026-03-17"));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_at_the_end_of_the_calendar_has_no_board(string day) => Assert.Equal(
        $"Date \"{day}\": give a day between 1900 and 9000.",
        Assert.Throws<InvalidInputException>(() => HistoryRules.Check(Date(day))).Message);
}
