using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Grains.Tests.Placement;

public sealed class RoleTests
{
    [Fact]
    public async Task People_and_sites_are_kept_by_silos_with_the_people_role_alone()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.People, SiloRoles.Inference);

        foreach (var number in Enumerable.Range(1, 20))
            await cluster.People.Enrol(Sample.Profile($"Person {number}"));
        await cluster.Sites.List();

        var where = await Where(cluster, "person", "sitedirectory");
        Assert.Equal(21, where.Count);
        Assert.Equal(Addresses(cluster, SiloRoles.People), where.Distinct());
    }

    [Fact]
    public async Task People_are_spread_over_the_silos_that_may_have_them()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.People, SiloRoles.Camera, SiloRoles.People);

        await Task.WhenAll(Enumerable.Range(1, 60).Select(number => cluster.People.Enrol(Sample.Profile($"Person {number}"))));

        var counts = (await Where(cluster, "person")).CountBy(silo => silo).ToDictionary();
        Assert.Equal(Addresses(cluster, SiloRoles.People), counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, 12, 48));
    }

    [Fact]
    public async Task A_silo_knows_the_roles_of_all_that_live()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera | SiloRoles.People, SiloRoles.Inference);
        var map = cluster.Silos(SiloRoles.Camera)[0].ServiceProvider.GetRequiredService<RoleMap>();
        var both = Addresses(cluster, SiloRoles.Camera);

        await Eventually.That(() => map.Active(SiloRoles.Inference).SequenceEqual(Addresses(cluster, SiloRoles.Inference)));
        Assert.Equal(both, map.Active(SiloRoles.Camera));
        Assert.Equal(both, map.Active(SiloRoles.People));

        await cluster.Kill(cluster.Silos(SiloRoles.Inference)[0]);

        await Eventually.That(() => map.Active(SiloRoles.Inference).Count == 0);
    }

    private static IEnumerable<SiloAddress> Addresses(GrainsCluster cluster, SiloRoles role) => cluster.Silos(role).Select(silo => silo.SiloAddress);

    private static async Task<IReadOnlyList<SiloAddress>> Where(GrainsCluster cluster, params string[] types) =>
    [
        .. (await cluster.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
            .Where(grain => types.Contains(grain.GrainId.Type.ToString()))
            .Select(grain => grain.SiloAddress),
    ];
}
