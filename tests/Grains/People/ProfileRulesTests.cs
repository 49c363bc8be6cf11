using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.People;

public sealed class ProfileRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 17);

    [Fact]
    public void Texts_are_trimmed_and_each_group_is_kept_once()
    {
        var kept = ProfileRules.Check(new PersonProfile(" Ada ", " 7 ", [" Staff", "staff", "", "Night"], new Consent(Today, " paper ")), Today);
        Assert.Equal(("Ada", "7", "paper"), (kept.Name, kept.Number, kept.Consent!.Note));
        Assert.Equal(["Staff", "Night"], kept.Groups);
    }

    public static TheoryData<PersonProfile, string> Bad() => new()
    {
        { Sample.Profile(new string('a', 201)), $"Name \"{new string('a', 201)}\": give a name of 1 to 200 characters." },
        { Sample.Profile("Ada\nExample"), "Name \"Ada Example\": give it on one line, without control characters." },
        { Sample.Profile(number: new string('1', 65)), $"Number \"{new string('1', 65)}\": give at most 64 characters on one line." },
        { Sample.Profile() with { Groups = [new string('g', 101)] }, $"Group \"{new string('g', 101)}\": give at most 100 characters on one line." },
        { Sample.Profile() with { Groups = [.. Enumerable.Range(0, 51).Select(group => $"{group}")] }, "Groups \"51\": give at most 50 groups." },
        { Sample.Profile() with { Consent = new Consent(new DateOnly(2026, 3, 19), "") }, "Consent given on \"2026-03-19\": give a day that is not in the future." },
        { Sample.Profile() with { Consent = new Consent(Today, new string('n', 1001)) }, "Consent note: give at most 1000 characters." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_field_that_is_not_usable_is_named_with_its_value_and_the_fix(PersonProfile profile, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ProfileRules.Check(profile, Today)).Message);

    // Somewhere east of the server it is tomorrow already.
    [Fact]
    public void Consent_given_today_anywhere_on_earth_is_taken() =>
        Assert.NotNull(ProfileRules.Check(Sample.Profile() with { Consent = new Consent(Today.AddDays(1), "") }, Today).Consent);
}
