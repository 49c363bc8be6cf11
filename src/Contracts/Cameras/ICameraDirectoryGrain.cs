namespace AutoAttend.Contracts.Cameras;

/// <summary>All cameras. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ICameraDirectoryGrain")]
public interface ICameraDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Every camera with its status as last reported, ordered by site and name.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Camera>> List();

    /// <summary>Adds a camera and turns it on.</summary>
    /// <exception cref="InvalidInputException">A setting is not usable; nothing was added.</exception>
    [Alias("Add")]
    Task<Camera> Add(CameraSettings settings);

    /// <summary>Removes a camera; its sightings stay.</summary>
    [Alias("Remove")]
    Task Remove(string cameraId);
}
