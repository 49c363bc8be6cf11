using AutoAttend.Contracts;

namespace AutoAttend.Grains.Cameras;

/// <summary>Which cameras there are, apart from the directory so that a camera may call it while the directory waits for the camera. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ICameraRosterGrain")]
public interface ICameraRosterGrain : IGrainWithStringKey
{
    /// <summary>Puts a camera on the roster or renames it there.</summary>
    /// <exception cref="InvalidInputException">Another camera of the site has that name; nothing was changed.</exception>
    [Alias("Claim")]
    Task Claim(RosterEntry entry);

    [Alias("Release")]
    Task Release(string cameraId);

    /// <summary>By site and name.</summary>
    [Alias("List")]
    Task<IReadOnlyList<RosterEntry>> List();
}
