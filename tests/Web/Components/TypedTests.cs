using AutoAttend.Contracts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Tests.Components;

public sealed class TypedTests
{
    [Theory]
    [InlineData("7:30", 450)]
    [InlineData(" 0:05 ", 5)]
    [InlineData("7.5", 450)]
    [InlineData("7,25", 435)]
    [InlineData("8", 480)]
    public void Lengths_are_read_as_people_type_them(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Typed.ReadLength("Target", text));

    [Theory]
    [InlineData("")]
    [InlineData("7:60")]
    [InlineData("-1:00")]
    [InlineData("-2")]
    [InlineData("eight")]
    [InlineData("1:2:3")]
    public void What_is_no_length_is_refused_with_its_value(string text)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Typed.ReadLength("Target", text));
        Assert.Equal(("Target", text), (refused.Field, refused.Value));
    }

    [Fact]
    public void Days_and_times_are_written_as_they_are_read()
    {
        Assert.Equal(new DateOnly(2026, 3, 17), Typed.ReadDay("Day", Typed.Day(new DateOnly(2026, 3, 17))));
        Assert.Equal(new TimeOnly(6, 5), Typed.ReadTime("Start", Typed.Time(new TimeOnly(6, 5))));
        Assert.Null(Typed.ReadDayOrNone("Last day", " "));
        Assert.Throws<InvalidInputException>(() => Typed.ReadDay("Day", "2026-02-30"));
        Assert.Throws<InvalidInputException>(() => Typed.ReadTime("Start", "25:00"));
    }
}
