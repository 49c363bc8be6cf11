using Orleans.Concurrency;

namespace AutoAttend.Contracts.Cameras;

/// <summary>One camera: its settings, whether it is on, its capture while it is. Key: the camera's id.</summary>
[Alias("AutoAttend.ICameraGrain")]
public interface ICameraGrain : IGrainWithStringKey
{
    /// <exception cref="NotFoundException">The camera was never configured, or was removed.</exception>
    [Alias("Get"), AlwaysInterleave]
    Task<Camera> Get();

    /// <summary>Sets or changes the settings; a running capture is restarted with them.</summary>
    /// <exception cref="InvalidInputException">A setting is not usable; nothing was changed.</exception>
    [Alias("Configure"), ResponseTimeout("00:00:30")]
    Task<Camera> Configure(CameraSettings settings);

    /// <summary>Turns the capture on; it stays on over restarts until it is turned off.</summary>
    [Alias("TurnOn")]
    Task TurnOn();

    [Alias("TurnOff"), ResponseTimeout("00:00:30")]
    Task TurnOff();

    /// <summary>Turns it off and forgets its settings; sightings it made stay.</summary>
    [Alias("Remove"), ResponseTimeout("00:00:30")]
    Task Remove();

    /// <summary>The newest picture, or null where there is none newer than <paramref name="afterFrame"/> within a second.</summary>
    /// <param name="afterFrame">The last frame the caller has; -1 for any.</param>
    /// <param name="width">Wished width of the JPEG in pixels, 160..1920; never scaled up.</param>
    [Alias("GetPicture"), AlwaysInterleave]
    Task<LivePicture?> GetPicture(long afterFrame, int width);
}
