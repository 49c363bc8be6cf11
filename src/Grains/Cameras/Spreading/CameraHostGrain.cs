using AutoAttend.Grains.Placement;
using Orleans.Concurrency;
using Orleans.Placement;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <inheritdoc cref="ICameraHostGrain"/>
[RequireRole(SiloRoles.Camera), OnSilo, Immovable, Reentrant]
public sealed class CameraHostGrain(CameraSessions sessions) : Grain, ICameraHostGrain
{
    Task<HostedCameras> ICameraHostGrain.GetCameras() => Task.FromResult(sessions.Hosted);
}
