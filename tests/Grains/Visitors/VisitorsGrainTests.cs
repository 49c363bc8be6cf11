using AutoAttend.Contracts.Visitors;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Visitors;

public sealed class VisitorsGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private IVisitorsGrain Visitors => _cluster.Client.GetGrain<IVisitorsGrain>("main");

    [Fact]
    public async Task A_stranger_who_comes_back_is_the_same_visitor_even_after_a_restart()
    {
        var first = await Assign("s1", "eve", 1);
        await _cluster.Deactivate(Visitors);
        Assert.Equal(first, await Assign("s2", "eve", 2));
        Assert.NotEqual(first, await Assign("s3", "mallory", 1));
        Assert.Equal(first, await Assign("s1", "eve", 1));
        Assert.Equal([1, 2], (await Visitors.List()).Select(visitor => visitor.Sightings).Order());
    }

    [Fact]
    public async Task A_visitor_is_forgotten_on_demand_and_after_the_retention()
    {
        var eve = await Assign("s1", "eve", 1);
        await Assign("s2", "mallory", 1);
        await Visitors.Forget(eve);
        Assert.Single(await Visitors.List());
        _cluster.Time.Advance(TimeSpan.FromDays(31));
        Assert.Empty(await Visitors.List());
    }

    [Fact]
    public async Task All_visitors_of_a_site_are_forgotten_at_once()
    {
        await Assign("s1", "eve", 1);
        await Assign("s2", "mallory", 1);
        Assert.Equal(2, await Visitors.ForgetAll());
        await _cluster.Deactivate(Visitors);
        Assert.Empty(await Visitors.List());
        Assert.Equal(0, await Visitors.ForgetAll());
    }

    [Fact]
    public async Task An_embedding_of_a_model_not_at_work_is_like_nobody()
    {
        Assert.NotEqual(await Assign("s1", "eve", 1, "old-model"), await Assign("s2", "eve", 1, "old-model"));
    }

    private Task<string> Assign(string sightingId, string who, int which, string modelId = FakeFaces.ModelId) =>
        Visitors.Assign(sightingId, FakeFaces.Embedding(who, which), modelId, _cluster.Time.GetUtcNow(), _cluster.Time.GetUtcNow(), null);
}
