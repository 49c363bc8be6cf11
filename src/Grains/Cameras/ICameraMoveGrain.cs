using Orleans.Runtime;

namespace AutoAttend.Grains.Cameras;

/// <summary>Moves a camera. Key: the camera's id.</summary>
[Alias("AutoAttend.ICameraMoveGrain")]
public interface ICameraMoveGrain : IGrainWithStringKey
{
    /// <summary>Moves the camera, with what it follows, as soon as it is idle; one that is off, or plays a recording once, stays.</summary>
    /// <param name="silo">A silo with the camera role.</param>
    [Alias("MoveTo")]
    Task MoveTo(SiloAddress silo);
}
