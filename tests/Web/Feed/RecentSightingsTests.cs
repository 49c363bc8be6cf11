using AutoAttend.Web.Feed;

namespace AutoAttend.Web.Tests.Feed;

public sealed class RecentSightingsTests
{
    [Fact]
    public void They_are_newest_first_however_they_arrive()
    {
        var recent = RecentSightings.None.With(Sample.Sighting(2)).With(Sample.Sighting(3)).With(Sample.Sighting(1));
        Assert.Equal([3L, 2, 1], recent.Items.Select(sighting => sighting.Track));
    }

    [Fact]
    public void A_later_revision_takes_the_place_of_the_earlier_one()
    {
        var recent = RecentSightings.None.With(Sample.Sighting(1)).With(Sample.Sighting(1) with { Revision = 1, Faces = 99 });
        Assert.Equal(99, Assert.Single(recent.Items).Faces);
    }

    [Fact]
    public void What_is_known_already_changes_nothing()
    {
        var recent = RecentSightings.None.With(Sample.Sighting(1) with { Revision = 2 });
        Assert.Same(recent, recent.With(Sample.Sighting(1) with { Revision = 2 }));
        Assert.Same(recent, recent.With(Sample.Sighting(1) with { Revision = 1 }));
    }

    [Fact]
    public void The_oldest_give_way()
    {
        var recent = Enumerable.Range(1, RecentSightings.Capacity + 5).Aggregate(RecentSightings.None, (all, i) => all.With(Sample.Sighting(i)));
        Assert.Equal(RecentSightings.Capacity, recent.Items.Length);
        Assert.Equal(6, recent.Items[^1].Track);
    }
}
