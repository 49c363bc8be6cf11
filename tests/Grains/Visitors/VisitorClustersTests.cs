using AutoAttend.Grains.Tests.Fakes;
using AutoAttend.Grains.Visitors;
using FsCheck.Xunit;

namespace AutoAttend.Grains.Tests.Visitors;

public sealed class VisitorClustersTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Alike_is_one_visitor_and_unlike_another()
    {
        var state = All(new VisitorsState(), Seen("s1", "eve", 1), Seen("s2", "eve", 2), Seen("s3", "mallory", 1));
        Assert.Equal([2, 1], state.Visitors.Select(visitor => visitor.Sightings));
    }

    [Fact]
    public void The_same_sighting_again_only_lasts_longer()
    {
        var once = All(new VisitorsState(), Seen("s1", "eve", 1));
        var (again, id) = VisitorClusters.Assign(once, Seen("s1", "somebody else", 1) with { LastSeen = Noon.AddHours(1) }, FakeFaces.MatchCosine, "unused");
        var visitor = Assert.Single(again.Visitors);
        Assert.Equal((id, 1, Noon.AddHours(1)), (visitor.Id, visitor.Sightings, visitor.LastSeen));
        Assert.Equal(once.Visitors[0].Centroid, visitor.Centroid);
    }

    [Fact]
    public void Embeddings_of_different_models_are_never_compared()
    {
        var state = All(new VisitorsState(), Seen("s1", "eve", 1), Seen("s2", "eve", 1) with { ModelId = "another" });
        Assert.Equal(2, state.Visitors.Length);
    }

    [Fact]
    public void Those_seen_longest_ago_are_forgotten_with_their_sightings()
    {
        var state = All(new VisitorsState(), Seen("s1", "eve", 1), Seen("s2", "mallory", 1, minute: 5), Seen("s3", "trent", 1, minute: 9));
        Assert.Equal(["s2", "s3"], VisitorClusters.Expire(state, DateTimeOffset.MinValue, 2).Assigned.Select(assigned => assigned.SightingId));
        Assert.Equal(["s3"], VisitorClusters.Expire(state, Noon.AddMinutes(9), 9).Assigned.Select(assigned => assigned.SightingId));
    }

    [Fact]
    public void A_forgotten_visitor_leaves_nothing_behind()
    {
        var state = VisitorClusters.Forget(All(new VisitorsState(), Seen("s1", "eve", 1)), "v-s1");
        Assert.Empty(state.Visitors);
        Assert.Empty(state.Assigned);
    }

    [Property]
    public void Every_sighting_is_counted_once_however_often_it_comes(byte[] faces)
    {
        var sightings = faces.Select((face, index) => Seen($"s{index}", $"face {face % 5}", index)).ToArray();
        var state = All(new VisitorsState(), sightings);
        Assert.Equal(sightings.Length, state.Visitors.Sum(visitor => visitor.Sightings));
        Assert.Equal(faces.Select(face => face % 5).Distinct().Count(), state.Visitors.Length);

        var again = All(state, sightings);
        Assert.Equal(state.Visitors, again.Visitors);
        Assert.Equal(state.Assigned, again.Assigned);
    }

    [Property]
    public void Never_more_visitors_are_kept_than_asked_for(byte[] faces, byte most)
    {
        var state = All(new VisitorsState(), [.. faces.Select((face, index) => Seen($"s{index}", $"face {face}", 0, index))]);
        var kept = VisitorClusters.Expire(state, DateTimeOffset.MinValue, most);
        Assert.Equal(Math.Min(most, state.Visitors.Length), kept.Visitors.Length);
        Assert.Subset(kept.Visitors.Select(visitor => visitor.Id).ToHashSet(), kept.Assigned.Select(assigned => assigned.VisitorId).ToHashSet());
    }

    private static VisitorsState All(VisitorsState state, params StrangerSighting[] sightings) =>
        sightings.Aggregate(state, (before, sighting) =>
            VisitorClusters.Assign(before, sighting, FakeFaces.MatchCosine, $"v-{sighting.SightingId}").State);

    private static StrangerSighting Seen(string id, string who, int which, int minute = 0) =>
        new(id, FakeFaces.Embedding(who, which), FakeFaces.ModelId, Noon.AddMinutes(minute), Noon.AddMinutes(minute), null);
}
