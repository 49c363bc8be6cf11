using AutoAttend.Web.Pages.Settings;

namespace AutoAttend.Web.Tests.Pages.Settings;

public sealed class ZoneSearchTests
{
    [Theory]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Europe/Ber", "Europe/Berlin")]
    [InlineData("america york", "America/New_York")]
    public void A_zone_is_found_by_its_city(string text, string zone) => Assert.Equal(zone, ZoneSearch.Find(text).First());

    [Fact]
    public void Nothing_typed_offers_all() => Assert.True(ZoneSearch.Find(null).Count() > 300);

    [Fact]
    public void Nonsense_finds_nothing() => Assert.Empty(ZoneSearch.Find("Atlantis"));
}
