using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.People;

public sealed class PersonGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Somebody_enrolled_is_found_and_survives_a_restart()
    {
        var person = await _cluster.People.Enrol(Sample.Profile("  Ada Example ", "17"));
        await _cluster.Deactivate(_cluster.Person(person.Id));

        var again = await _cluster.Person(person.Id).Get();
        Assert.Equal("Ada Example", again.Profile.Name);
        Assert.Equal(person.EnrolledAt, again.EnrolledAt);
        var page = await _cluster.People.Search("ada", 0, 10);
        Assert.Equal(person.Id, Assert.Single(page.People).Id);
    }

    [Fact]
    public async Task A_number_that_somebody_has_is_refused_and_nobody_is_enrolled()
    {
        await _cluster.People.Enrol(Sample.Profile("Ada Example", "17"));
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => _cluster.People.Enrol(Sample.Profile("Bert Example", "17")));
        Assert.Equal("Number \"17\": somebody else has this number; give another one or none.", refusal.Message);
        Assert.Single(_cluster.Ports.Index.All);
    }

    [Fact]
    public async Task A_bad_name_is_refused_and_nobody_is_enrolled()
    {
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => _cluster.People.Enrol(Sample.Profile(" ")));
        Assert.Equal("Name: give a name of 1 to 200 characters.", refusal.Message);
        Assert.Empty(_cluster.Ports.Index.All);
    }

    [Fact]
    public Task Nobody_is_under_an_unknown_id() =>
        Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person("p-unknown").Get());

    [Fact]
    public async Task A_good_photo_is_kept_listed_and_findable_and_survives_a_restart()
    {
        var person = await _cluster.People.Enrol(Sample.Profile());
        var verdict = await _cluster.Person(person.Id).AddPhoto("../photos/ada.jpg", FakeFaces.Photo("ada"));

        Assert.Null(verdict.Message);
        var photo = Assert.IsType<EnrolledPhoto>(verdict.Accepted);
        Assert.Equal("ada.jpg", photo.FileName);
        Assert.Equal([photo.Id], _cluster.Ports.Evidence.Ids);
        Assert.Equal([photo.Id], _cluster.Ports.Templates.All.Select(template => template.Id));
        Assert.Equal([photo.Id], _cluster.Ports.Gallery.All.Select(template => template.Id));
        Assert.Equal(photo.Id, Assert.Single(_cluster.Ports.Index.All).PhotoId);

        await _cluster.Deactivate(_cluster.Person(person.Id));
        Assert.Equal([photo], (await _cluster.Person(person.Id).Get()).Photos);
    }

    [Fact]
    public async Task Without_consent_no_photo_is_looked_at()
    {
        var person = await _cluster.People.Enrol(Sample.Profile() with { Consent = null });
        var verdict = await _cluster.Person(person.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        Assert.Null(verdict.Accepted);
        Assert.StartsWith("There is no consent", verdict.Message, StringComparison.Ordinal);
        Assert.Empty(_cluster.Ports.Templates.All);
    }

    [Fact]
    public async Task A_photo_that_shows_another_enrolled_person_is_refused_by_name()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile("Ada Example"));
        await _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada", 1));
        var bert = await _cluster.People.Enrol(Sample.Profile("Bert Example"));
        var verdict = await _cluster.Person(bert.Id).AddPhoto("oops.jpg", FakeFaces.Photo("ada", 2));

        Assert.Null(verdict.Accepted);
        Assert.Equal("It looks like Ada Example, who is enrolled already; use a photo of the right person.", verdict.Message);
        Assert.Single(_cluster.Ports.Templates.All);
    }

    [Fact]
    public async Task A_photo_unlike_the_others_is_accepted_with_a_warning()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        await _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        var verdict = await _cluster.Person(ada.Id).AddPhoto("who.jpg", FakeFaces.Photo("somebody new"));
        Assert.NotNull(verdict.Accepted);
        Assert.StartsWith("It looks little like", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_photo_twice_is_kept_once()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        await _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        var verdict = await _cluster.Person(ada.Id).AddPhoto("copy.jpg", FakeFaces.Photo("ada"));
        Assert.Null(verdict.Accepted);
        Assert.Equal("This very photo is there already, as ada.jpg; choose another one.", verdict.Message);
        Assert.Single((await _cluster.Person(ada.Id).Get()).Photos);
    }

    [Fact]
    public async Task The_models_refusal_is_the_verdict()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        var verdict = await _cluster.Person(ada.Id).AddPhoto("sea.jpg", FakeFaces.Landscape());
        Assert.Equal(new PhotoVerdict("sea.jpg", null, "There is no face in it; choose another photo."), verdict);
    }

    [Theory]
    [InlineData("ITemplateStore.Put")]
    [InlineData("IEvidenceStore.Put")]
    [InlineData("IGallery.Upsert")]
    [InlineData("IPeopleIndex.Put")]
    public async Task A_photo_whose_adding_was_cut_off_is_whole_after_another_attempt(string step)
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        _cluster.Ports.Faults.Arm(step);
        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada")));
        var listed = (await _cluster.Person(ada.Id).Get()).Photos.Select(photo => photo.Id);
        Assert.All(_cluster.Ports.Gallery.All, template => Assert.Contains(template.Id, listed));

        await _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        var photo = Assert.Single((await _cluster.Person(ada.Id).Get()).Photos);
        Assert.Equal([photo.Id], _cluster.Ports.Gallery.All.Select(template => template.Id));
        Assert.Equal([photo.Id], _cluster.Ports.Templates.All.Select(template => template.Id));
        Assert.Equal([photo.Id], _cluster.Ports.Evidence.Ids);
        Assert.Equal(1, Assert.Single(_cluster.Ports.Index.All).Photos);
    }

    [Fact]
    public async Task A_photo_beyond_the_most_is_refused()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        for (var which = 1; which <= PhotoRules.MostPhotos; which++)
            Assert.NotNull((await _cluster.Person(ada.Id).AddPhoto($"{which}.jpg", FakeFaces.Photo("ada", which))).Accepted);
        var verdict = await _cluster.Person(ada.Id).AddPhoto("21.jpg", FakeFaces.Photo("ada", 21));
        Assert.Equal("There are 20 photos already; remove one first.", verdict.Message);
    }

    [Fact]
    public async Task A_removed_photo_is_gone_everywhere()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile());
        var verdict = await _cluster.Person(ada.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        var after = await _cluster.Person(ada.Id).RemovePhoto(verdict.Accepted!.Id);
        Assert.Empty(after.Photos);
        Assert.Empty(_cluster.Ports.Gallery.All);
        Assert.Empty(_cluster.Ports.Templates.All);
        Assert.Empty(_cluster.Ports.Evidence.Ids);
        Assert.Null(Assert.Single(_cluster.Ports.Index.All).PhotoId);
    }

    [Fact]
    public async Task The_directory_catches_up_when_a_crash_kept_it_from_hearing()
    {
        var ada = await _cluster.People.Enrol(Sample.Profile("Ada Example"));
        await _cluster.Ports.Index.Put(new PersonSummary(ada.Id, "Stale Name", "", [], 0, null), CancellationToken.None);
        await _cluster.Ports.Index.Put(new PersonSummary("p-ghost", "Ghost", "", [], 0, null), CancellationToken.None);
        await _cluster.Deactivate(_cluster.Person(ada.Id));

        await _cluster.Person(ada.Id).Get();
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person("p-ghost").Get());
        Assert.Equal("Ada Example", Assert.Single(_cluster.Ports.Index.All).Name);
    }
}
