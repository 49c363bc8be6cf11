using AutoAttend.Contracts.People;
using AutoAttend.Grains.Placement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Core.Internal;
using Orleans.Runtime;

namespace AutoAttend.Grains.People.Spreading;

/// <summary>
/// Gives a silo that joined the people who belong there: every silo moves its own, each after what they are at, with all that they hold.
/// Of a silo that leaves Orleans moves them, and of one that died they come back with their next call.
/// </summary>
internal sealed partial class PeopleMover(
    IClusterMembershipService membership, RoleMap roles, IGrainFactory grains, TimeProvider time, ILogger<PeopleMover> logger) : BackgroundService
{
    // What a silo can do is known a moment after that it is there.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    // A move takes a grain a few milliseconds in which its calls wait.
    private const int AtOnce = 16;

    // Among these everybody is where they belong.
    private IReadOnlyList<SiloAddress> known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var watch = new ClusterWatch(membership, time, stoppingToken);
        while (await watch.Wait(Round))
            await LookAfter(stoppingToken);
    }

    private async Task LookAfter(CancellationToken cancellation)
    {
        var silos = roles.Active(SiloRoles.People);
        if (silos.SequenceEqual(known) || !silos.Contains(roles.Local))
            return;
        try
        {
            var strangers = silos.Count == 1 ? [] : (await Here()).Where(person => !PeoplePlaces.Of(person, silos).Equals(roles.Local)).ToArray();
            await Parallel.ForEachAsync(
                strangers,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (person, stop) => await grains.GetGrain<IGrainManagementExtension>(person).MigrateOnIdle(stop));
            if (strangers.Length > 0)
                Moved(logger, strangers.Length);
            else
                known = silos;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            // They can work where they are; the next round tries again.
            NotMoved(logger, failure);
        }
    }

    private async Task<IEnumerable<GrainId>> Here()
    {
        var type = grains.GetGrain<IPersonGrain>("any").GetGrainId().Type;
        var all = await grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(hostsIds: [roles.Local]);
        return all.Select(activation => activation.GrainId).Where(grain => grain.Type == type);
    }

    [LoggerMessage(LogLevel.Information, "The cluster changed: {Count} people are on their way to the silos where they belong")]
    private static partial void Moved(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "People could not be given to the silos where they belong; it is tried again")]
    private static partial void NotMoved(ILogger logger, Exception failure);
}
