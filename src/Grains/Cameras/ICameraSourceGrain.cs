namespace AutoAttend.Grains.Cameras;

/// <summary>A camera's source with its password, for the grains of this room alone. Key: the camera's id.</summary>
[Alias("AutoAttend.ICameraSourceGrain")]
public interface ICameraSourceGrain : IGrainWithStringKey
{
    [Alias("GetSource")]
    Task<KeptSource> GetSource();
}
