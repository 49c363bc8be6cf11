using AutoAttend.Grains.People.Spreading;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.People.Spreading;

public sealed class PeopleMoverTests
{
    [Fact]
    public async Task A_silo_that_joins_is_given_its_people_at_once_and_they_are_who_they_were()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.People, SiloRoles.Camera, SiloRoles.People);
        var enrolled = await Task.WhenAll(Enumerable.Range(1, 60).Select(number => cluster.People.Enrol(Sample.Profile($"Person {number}"))));
        var before = await Where(cluster);

        var joined = await cluster.Join(SiloRoles.People);

        // Nobody calls them meanwhile: who is there was moved.
        await Eventually.That(async () => (await Where(cluster)).Values.Any(silo => silo.Equals(joined.SiloAddress)));
        await Eventually.That(async () =>
            (await Where(cluster)).All(person => person.Value.Equals(PeoplePlaces.Of(person.Key, cluster.Silos(SiloRoles.People).Select(silo => silo.SiloAddress)))));
        var after = await Where(cluster);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(after.Where(person => !person.Value.Equals(joined.SiloAddress)), person => Assert.Equal(before[person.Key], person.Value));
        foreach (var person in enrolled)
            Assert.Equal(person.Profile.Name, (await cluster.Person(person.Id).Get()).Profile.Name);
    }

    private static async Task<IReadOnlyDictionary<GrainId, SiloAddress>> Where(GrainsCluster cluster) =>
        (await cluster.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
            .Where(grain => grain.GrainId.Type.ToString() == "person")
            .DistinctBy(grain => grain.GrainId)
            .ToDictionary(grain => grain.GrainId, grain => grain.SiloAddress);
}
