using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Pages.Schedules.Shifts;

namespace AutoAttend.Web.Tests.Pages.Schedules.Shifts;

public sealed class ShiftWordsTests
{
    [Fact]
    public void A_shift_says_when_it_is_and_what_is_paid()
    {
        Assert.Equal("06:00 to 14:30, 8 h paid", ShiftWords.Summary(Plans.Early));
        Assert.Equal("22:00 to 06:00 of the next day, 8 h paid", ShiftWords.Summary(Plans.Night));
        Assert.Equal("22:00 to 06:00 of the next day, 7 h 15 min paid", ShiftWords.Summary(Plans.Night with
        {
            Breaks = [new ShiftBreak(new(0, 0), new(0, 45), Paid: false), new ShiftBreak(new(3, 0), new(3, 15), Paid: true)],
        }));
        Assert.Equal("06:00 to 14:30, 7 h to be worked", ShiftWords.Summary(Plans.Early with { Core = new CoreTime(new(9, 0), new(12, 0), TimeSpan.FromHours(7)) }));
    }

    [Theory]
    [InlineData(6, 0, "6 h paid")] // six hours are not more than six
    [InlineData(6, 20, "6 h paid")] // never so that less than those hours remain
    [InlineData(9, 0, "8 h 30 min paid")]
    public void A_break_is_taken_off_only_beyond_its_hours(int hours, int minutes, string expected)
    {
        var shift = Plans.Early with { Start = new TimeOnly(6, 0), End = new TimeOnly(6, 0).Add(new TimeSpan(hours, minutes, 0)) };
        Assert.EndsWith(expected, ShiftWords.Summary(shift), StringComparison.Ordinal);
    }

    [Fact]
    public void Set_breaks_make_up_what_would_be_taken_off() =>
        Assert.EndsWith("7 h 30 min paid", ShiftWords.Summary(Plans.Early with { Breaks = [new ShiftBreak(new(10, 0), new(11, 0), Paid: false)] }), StringComparison.Ordinal);

    [Fact]
    public void Every_rule_has_a_sentence()
    {
        var words = string.Join(" ", ShiftWords.Sentences(Plans.Early with
        {
            GraceLate = TimeSpan.FromMinutes(5),
            GraceEarly = TimeSpan.FromMinutes(3),
            Rounding = new Rounding(15, RoundingDirection.Later, RoundingDirection.Earlier),
            MinimumHalfDay = TimeSpan.FromHours(4),
            MinimumFullDay = TimeSpan.FromHours(7),
            Overtime = new OvertimeRule(TimeSpan.FromHours(8), TimeSpan.Zero, TimeSpan.FromHours(4), TimeSpan.FromMinutes(15)),
            Counting = PresenceCounting.FirstToLast,
            AutomaticCheckOut = AutomaticCheckOut.AtEnd,
        }));
        foreach (var expected in new[]
        {
            "After 6 h, 30 min of unpaid break are taken off.", "Up to 5 min after the start is not late.", "Up to 3 min before the end is not early.",
            "coming is rounded to the later 15 min and leaving to the earlier 15 min", "half a day from 4 h, as a whole one from 7 h",
            "beyond 8 h is overtime, if it is 15 min or more; up to 0 min before and 4 h after count", "first to the last sighting",
            "held to have left at its end", "from 2 h before to 4 h after belongs to it",
        })
        {
            Assert.Contains(expected, words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Early", "Ea")]
    [InlineData("Late shift", "Ls")]
    [InlineData("N", "N")]
    [InlineData(" ", "?")]
    public void Letters_tell_shifts_apart_where_there_is_no_room(string name, string expected) => Assert.Equal(expected, ShiftWords.Letters(name));
}
