namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>The cameras that a silo captures.</summary>
/// <param name="Movable">Those that may be moved, by id; the newest first, which move first: whoever came to a silo because another died has the least to lose.</param>
/// <param name="Fixed">Recordings that are played once: to move them would be to begin them again.</param>
/// <param name="IsDraining">Whether the silo is about to stop and wants none.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.HostedCameras")]
public sealed record HostedCameras(string[] Movable, string[] Fixed, bool IsDraining)
{
    /// <summary>A silo of which nothing is known yet.</summary>
    public static HostedCameras None { get; } = new([], [], false);

    /// <summary>How many it captures.</summary>
    public int Count => Movable.Length + Fixed.Length;

    /// <summary>Whether it captures a camera.</summary>
    public bool Has(string cameraId) => Movable.Contains(cameraId) || Fixed.Contains(cameraId);
}
