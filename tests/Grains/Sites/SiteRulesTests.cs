using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Sites;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Sites;

public sealed class SiteRulesTests
{
    private static readonly Site Good = new("main", "Main site", "Europe/Berlin", 30);

    [Fact]
    public void A_usable_site_is_kept_trimmed() =>
        Assert.Equal(Good, SiteRules.Check(Good with { Name = " Main site ", TimeZone = " Europe/Berlin " }));

    public static TheoryData<Site, string> Bad() => new()
    {
        { Good with { Id = "Main Site" }, "Site id \"Main Site\": use 1 to 32 of a-z, 0-9 and dash, beginning with a letter or digit." },
        { Good with { Name = "" }, "Site name: give a name of 1 to 100 characters." },
        { Good with { PresenceGapMinutes = 0 }, "Presence gap \"0\": give 1 to 1440 minutes." },
        { Good with { PresenceGapMinutes = 1441 }, "Presence gap \"1441\": give 1 to 1440 minutes." },
        { Good with { TimeZone = "Europe/Berln" }, "Time zone \"Europe/Berln\": there is no such IANA time zone; did you mean Europe/Berlin?" },
        { Good with { TimeZone = "new york" }, "Time zone \"new york\": there is no such IANA time zone; did you mean America/New_York?" },
        { Good with { TimeZone = "Atlantis/Capital" }, "Time zone \"Atlantis/Capital\": give an IANA time zone, for example Europe/Berlin." },
        { Good with { TimeZone = "" }, "Time zone: give an IANA time zone, for example Europe/Berlin." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_field_that_is_not_usable_is_named_with_its_value_and_the_fix(Site site, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => SiteRules.Check(site)).Message);

    [Fact]
    public void A_city_leads_to_its_zone() => Assert.Contains("Asia/Tokyo", TimeZoneSuggestions.Near("tokyo"));

    [Fact]
    public void The_first_site_takes_the_machines_zone_and_utc_where_that_has_no_name()
    {
        Assert.Equal("Asia/Tokyo", SiteRules.First(new SiteOptions(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).TimeZone);
        Assert.Equal("Etc/UTC", SiteRules.First(new SiteOptions(), TimeZoneInfo.CreateCustomTimeZone("mine", TimeSpan.Zero, "mine", "mine")).TimeZone);
        Assert.Equal("Europe/Berlin", SiteRules.First(new SiteOptions { TimeZone = "Europe/Berlin" }, TimeZoneInfo.Utc).TimeZone);
    }

    [Fact]
    public void Bad_options_are_told_before_anything_starts()
    {
        var result = new SiteOptionsValidator(new ShiftedTime()).Validate(null, new SiteOptions { TimeZone = "Europe/Berln" });
        Assert.Equal("AutoAttend:Site: Time zone \"Europe/Berln\": there is no such IANA time zone; did you mean Europe/Berlin?", result.FailureMessage);
        Assert.True(new SiteOptionsValidator(new ShiftedTime()).Validate(null, new SiteOptions()).Succeeded);
    }
}
