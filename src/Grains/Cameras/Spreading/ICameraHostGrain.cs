namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>The cameras of one silo. Key: the silo, see <see cref="Placement.SiloKeys"/>.</summary>
[Alias("AutoAttend.ICameraHostGrain")]
public interface ICameraHostGrain : IGrainWithStringKey
{
    [Alias("GetCameras"), ResponseTimeout("00:00:02")]
    Task<HostedCameras> GetCameras();
}
