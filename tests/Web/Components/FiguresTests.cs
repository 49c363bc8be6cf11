using AutoAttend.Web.Components;

namespace AutoAttend.Web.Tests.Components;

public sealed class FiguresTests
{
    [Fact]
    public void A_cosine_is_a_raw_number_and_no_percentage()
    {
        Assert.Equal("0.61", Figures.Raw(0.614f));
        Assert.Equal("-0.10", Figures.Raw(-0.1f));
        Assert.Equal("–", Figures.Raw(null));
    }

    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(61, "1 min")]
    [InlineData(3 * 3600 + 720, "3 h 12 min")]
    [InlineData(49 * 3600, "2 d 1 h")]
    public void A_duration_has_its_two_largest_units(int seconds, string text) => Assert.Equal(text, Figures.Duration(TimeSpan.FromSeconds(seconds)));
}
