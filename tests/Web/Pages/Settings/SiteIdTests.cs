using AutoAttend.Web.Pages.Settings;

namespace AutoAttend.Web.Tests.Pages.Settings;

public sealed class SiteIdTests
{
    [Theory]
    [InlineData("Main building", "main-building")]
    [InlineData("  Zürich – Halle 3 ", "zurich-halle-3")]
    [InlineData("École n° 5", "ecole-n-5")]
    [InlineData("", "")]
    [InlineData("北京", "")]
    public void A_name_becomes_an_id(string name, string id) => Assert.Equal(id, SiteId.From(name));

    [Fact]
    public void A_long_name_is_cut_and_does_not_end_with_a_dash() =>
        Assert.Equal(new string('a', 31), SiteId.From(new string('a', 31) + " b"));
}
