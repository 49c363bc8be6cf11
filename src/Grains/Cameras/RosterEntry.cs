namespace AutoAttend.Grains.Cameras;

/// <summary>A camera's line in the roster.</summary>
/// <param name="CameraId">Its key.</param>
/// <param name="SiteId">The site it belongs to.</param>
/// <param name="Name">As shown; unique within the site, whatever its case.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RosterEntry")]
public sealed record RosterEntry(string CameraId, string SiteId, string Name);
