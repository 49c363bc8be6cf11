namespace AutoAttend.Grains.Ports;

/// <summary>Where a gallery's index is.</summary>
/// <param name="Where">In words for an administrator.</param>
/// <param name="Previous">The index that may be gone back to; null where there is none.</param>
public sealed record GalleryPlace(string Where, string? Previous);
