namespace AutoAttend.Contracts.Galleries;

/// <summary>Where templates are searched, and what is being done about it.</summary>
/// <param name="Where">In words, with address and index where it is a server's.</param>
/// <param name="Problem">Why it cannot be used, or what it does without; null when all is well.</param>
/// <param name="Previous">The index before the last rebuild, which may be gone back to; null where there is none.</param>
/// <param name="Rebuild">The rebuild under way, or the last one; null where there never was one.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.GalleryStatus")]
public sealed record GalleryStatus(string Where, string? Problem, string? Previous, GalleryRebuild? Rebuild);
