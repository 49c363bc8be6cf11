using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Recognition;
using AutoAttend.Silo.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace AutoAttend.Silo.Tests.Health;

public sealed class ModelsHealthCheckTests
{
    [Fact]
    public async Task A_camera_silo_is_not_ready_while_no_silo_has_the_inference_role()
    {
        var silos = Substitute.For<ISiloStatusOracle>();
        silos.GetApproximateSiloStatuses(onlyActive: true).Returns([]);
        var roles = new LocalRoles(SiloRoles.Camera);
        var pool = new RecognizerPool(
            Substitute.For<IGrainFactory>(), new RoleMap(roles, Substitute.For<ISiloMetadataCache>(), silos), TimeProvider.System);

        // The models of this process are none of its business: it has not the role.
        var health = await new ModelsHealthCheck(roles, recognition: null!, pool).CheckHealthAsync(new HealthCheckContext(), default);

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.StartsWith("No silo with the inference role is running", health.Description);
    }
}
