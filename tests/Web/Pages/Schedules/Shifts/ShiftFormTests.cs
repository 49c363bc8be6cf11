using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Pages.Schedules.Shifts;

namespace AutoAttend.Web.Tests.Pages.Schedules.Shifts;

public sealed class ShiftFormTests
{
    [Fact]
    public void What_is_kept_is_typed_back_the_same()
    {
        var kept = Plans.Early with
        {
            Breaks = [new ShiftBreak(new(9, 0), new(9, 15), Paid: true)],
            Core = new CoreTime(new(9, 0), new(12, 0), new TimeSpan(7, 45, 0)),
            GraceLate = TimeSpan.FromMinutes(7),
            GraceEarly = TimeSpan.FromMinutes(2),
            Rounding = new Rounding(5, RoundingDirection.Later, RoundingDirection.Nearest),
            MinimumHalfDay = new TimeSpan(3, 30, 0),
            MinimumFullDay = new TimeSpan(7, 0, 0),
            Overtime = new OvertimeRule(new TimeSpan(8, 15, 0), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromMinutes(10)),
            ClaimBefore = new TimeSpan(1, 30, 0),
            Counting = PresenceCounting.FirstToLast,
            AutomaticCheckOut = AutomaticCheckOut.AtEnd,
            Colour = 4,
        };
        Assert.Equivalent(kept, ShiftForm.Of(kept).ToTemplate("early"), strict: true);
    }

    [Fact]
    public void A_new_one_is_usable_but_for_its_name()
    {
        var shift = ShiftForm.New(3).ToTemplate("x");
        Assert.Equal(3, shift.Colour);
        Assert.Equal("08:00 to 16:30, 8 h paid", ShiftWords.Summary(shift));
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_its_fix()
    {
        Assert.Equal("Start", Refused(form => form.Start = "six"));
        Assert.Equal("End", Refused(form => form.End = ""));
        Assert.Equal("Claim before", Refused(form => form.ClaimBefore = "2:75"));
        Assert.Equal("Break", Refused(form => form.Breaks.Add(new BreakRow { Start = "12" })));
        Assert.Equal("Break taken off after", Refused(form => form.Deductions[0].After = "much"));
        Assert.Equal("Target", Refused(form => (form.Flexible, form.Target) = (true, "-1")));
        Assert.Equal("Overtime after", Refused(form => (form.HasOvertime, form.OvertimeAfter) = (true, "")));
    }

    private static string Refused(Action<ShiftForm> mistake)
    {
        var form = ShiftForm.New(0);
        mistake(form);
        return Assert.Throws<InvalidInputException>(() => form.ToTemplate("x")).Field;
    }
}
