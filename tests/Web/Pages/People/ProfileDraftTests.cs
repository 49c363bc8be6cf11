using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.People;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class ProfileDraftTests
{
    [Fact]
    public void A_profile_comes_back_as_it_was()
    {
        var profile = new PersonProfile("Amelia Okafor", "17", ["Physics", "Choir"], new Consent(new DateOnly(2026, 2, 1), "Folder 3"));
        var back = ProfileDraft.Of(profile).ToProfile();
        Assert.Equal(profile.Name, back.Name);
        Assert.Equal(profile.Number, back.Number);
        Assert.Equal(profile.Groups, back.Groups);
        Assert.Equal(profile.Consent, back.Consent);
    }

    [Fact]
    public void Groups_are_split_trimmed_and_named_once() =>
        Assert.Equal(["Physics", "Choir"], new ProfileDraft { Groups = " Physics , Choir,,Physics " }.ToProfile().Groups);

    [Fact]
    public void Without_the_tick_there_is_no_consent_whatever_day_stands_there() =>
        Assert.Null(new ProfileDraft { ConsentOn = "2026-02-01", ConsentNote = "x" }.ToProfile().Consent);

    [Fact]
    public void Consent_without_a_day_names_the_field() => Assert.Equal(
        "Consent given on",
        Assert.Throws<InvalidInputException>(() => new ProfileDraft { Consent = true }.ToProfile()).Field);
}
