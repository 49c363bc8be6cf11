using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Sites;
using AutoAttend.Grains.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Grains.Tests.Sites;

public sealed class SiteDirectoryGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start(silo =>
        silo.Services.Configure<SiteOptions>(options => (options.Name, options.PresenceGapMinutes) = ("Head office", 45)));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task The_first_site_is_there_from_the_first_use()
    {
        var site = Assert.Single(await _cluster.Sites.List());
        Assert.Equal(("main", "Head office", 45), (site.Id, site.Name, site.PresenceGapMinutes));
    }

    [Fact]
    public async Task What_was_saved_outlives_the_options_and_a_restart()
    {
        await _cluster.Sites.Save(new Site(GrainKeys.FirstSite, "Renamed", "Europe/Berlin", 20));
        await _cluster.Sites.Save(new Site("annex", "Annex", "Asia/Tokyo", 20));
        await _cluster.Deactivate(_cluster.Sites);
        Assert.Equal(["Annex", "Renamed"], (await _cluster.Sites.List()).Select(site => site.Name));
        Assert.Equal("Asia/Tokyo", (await _cluster.Sites.Get("annex")).TimeZone);
    }

    [Fact]
    public async Task A_bad_site_changes_nothing()
    {
        await Assert.ThrowsAsync<InvalidInputException>(() => _cluster.Sites.Save(new Site(GrainKeys.FirstSite, "Renamed", "Nowhere", 20)));
        Assert.Equal("Head office", (await _cluster.Sites.Get(GrainKeys.FirstSite)).Name);
    }

    [Fact]
    public async Task A_site_is_removed_unless_it_is_the_first_or_cameras_belong_to_it()
    {
        await _cluster.Sites.Save(new Site("annex", "Annex", "Asia/Tokyo", 20));
        var roster = _cluster.Client.GetGrain<ICameraRosterGrain>(GrainKeys.Only);
        await roster.Claim(new RosterEntry("c1", "annex", "Door"));
        Assert.Contains("cameras belong to it", (await Assert.ThrowsAsync<InvalidInputException>(() => _cluster.Sites.Remove("annex"))).Message);
        await roster.Release("c1");

        await _cluster.Sites.Remove("annex");
        await _cluster.Sites.Remove("annex");

        await _cluster.Deactivate(_cluster.Sites);
        Assert.Equal(GrainKeys.FirstSite, Assert.Single(await _cluster.Sites.List()).Id);
        Assert.Contains("the first site stays", (await Assert.ThrowsAsync<InvalidInputException>(() => _cluster.Sites.Remove(GrainKeys.FirstSite))).Message);
    }

    [Fact]
    public async Task An_unknown_site_is_not_found() =>
        Assert.Equal("There is no site \"nowhere\".", (await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Sites.Get("nowhere"))).Message);
}
