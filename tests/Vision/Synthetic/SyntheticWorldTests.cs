using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Vision.Tests.Synthetic;

public sealed class SyntheticWorldTests
{
    private static readonly SyntheticWorld World = new(12, 3, 7);

    // Some time in 2026, as live cameras show it.
    private static readonly TimeSpan Now = SyntheticWorld.TimeAt(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(12, 3)]
    [InlineData(60, 10)]
    public void Nobody_is_in_two_places_at_once(int people, int strangers)
    {
        var world = new SyntheticWorld(people, strangers, 7);
        var all = Enum.GetValues<SyntheticScene>().SelectMany(scene => world.Visits(scene, Now, Now + TimeSpan.FromMinutes(20))).GroupBy(visit => visit.Who);

        Assert.All(all, person =>
        {
            var visits = person.OrderBy(visit => visit.From).ToArray();
            Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, $"{pair.First} and {pair.Second}"));
        });
    }

    [Fact]
    public void Everybody_comes_and_strangers_among_them()
    {
        var visits = World.Visits(SyntheticScene.Lobby, Now, Now + TimeSpan.FromMinutes(5)).ToArray();

        Assert.Equal(World.Everybody().ToHashSet(), visits.Where(visit => !visit.IsStranger).Select(visit => visit.Who).ToHashSet());
        Assert.Equal(3, visits.Where(visit => visit.IsStranger).Select(visit => visit.Who).Distinct().Count());
    }

    [Fact]
    public void Whoever_passes_the_gate_comes_to_the_lobby_and_then_to_class()
    {
        foreach (var visit in World.Visits(SyntheticScene.Gate, Now, Now + TimeSpan.FromMinutes(2)))
        {
            var lobby = Assert.Single(World.Visits(SyntheticScene.Lobby, visit.To, visit.To + TimeSpan.FromSeconds(10)), next => next.Who == visit.Who);
            Assert.Contains(World.Visits(SyntheticScene.Classroom, lobby.To, lobby.To + TimeSpan.FromSeconds(10)), next => next.Who == visit.Who);
        }
    }

    [Fact]
    public void Somebody_passes_the_gate_every_few_seconds()
    {
        var starts = World.Visits(SyntheticScene.Gate, Now, Now + TimeSpan.FromMinutes(10)).Select(visit => visit.From).ToArray();

        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 2, 10));
    }

    [Fact]
    public void Another_seed_has_other_people()
    {
        var other = World with { Seed = 8 };

        Assert.Empty(World.Everybody().Intersect(other.Everybody()));
    }

    [Fact]
    public void Nobody_of_the_demo_is_met_in_training_calibration_or_test()
    {
        // The ends of every range: between them numbers only rise.
        long[][] ranges =
        [
            [DemoPeople.Training(0).Number, DemoPeople.Training(999_999).Number],
            [DemoPeople.Calibration(0).Number, DemoPeople.Calibration(999_999).Number],
            [DemoPeople.Test(0).Number, DemoPeople.Test(999_999).Number],
            [DemoPeople.Of(0).Identity(0).Number, DemoPeople.Of(0).Stranger(DemoPeople.Most - 1).Number],
            [DemoPeople.Of(1).Identity(0).Number, DemoPeople.Of(DemoPeople.LargestSeed).Stranger(DemoPeople.Most - 1).Number],
        ];

        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First[1] < pair.Second[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoPeople.Training(1_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoPeople.Of(0).Identity(DemoPeople.Most));
    }
}
