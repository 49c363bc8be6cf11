using System.Net;
using AutoAttend.Grains.People.Spreading;
using FsCheck.Xunit;

namespace AutoAttend.Grains.Tests.People.Spreading;

public sealed class PeoplePlacesTests
{
    private static readonly GrainId[] People = [.. Enumerable.Range(0, 2000).Select(number => GrainId.Create("person", $"p{number}"))];

    [Property(MaxTest = 30)]
    public void Who_moves_when_a_silo_joins_moves_to_it(int seed)
    {
        var silos = Silos(seed, 4);

        Assert.All(People, person =>
        {
            var (before, after) = (PeoplePlaces.Of(person, silos[..3]), PeoplePlaces.Of(person, silos));
            Assert.True(after.Equals(before) || after.Equals(silos[3]));
        });
    }

    [Property(MaxTest = 30)]
    public void Every_silo_gets_its_share(int seed)
    {
        var silos = Silos(seed, 4);

        var counts = People.CountBy(person => PeoplePlaces.Of(person, silos)).ToDictionary();

        Assert.Equal(silos.Length, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 350, 650));
    }

    [Property(MaxTest = 30)]
    public void The_order_of_the_silos_means_nothing(int seed)
    {
        var silos = Silos(seed, 5);

        Assert.All(People.Take(100), person => Assert.Equal(PeoplePlaces.Of(person, silos), PeoplePlaces.Of(person, [.. silos.Reverse()])));
    }

    private static SiloAddress[] Silos(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(silo => SiloAddress.New(new IPAddress([10, 0, (byte)random.Next(256), (byte)silo]), 11111, random.Next(1, int.MaxValue)))];
    }
}
