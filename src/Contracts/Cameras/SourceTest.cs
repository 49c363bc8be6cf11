namespace AutoAttend.Contracts.Cameras;

/// <summary>What came of trying a source out.</summary>
/// <param name="Error">Null when a frame came; else why not and what to do.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="FramesPerSecond">As the source announces it; 0 where it does not.</param>
/// <param name="Jpeg">The first frame.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.SourceTest")]
public sealed record SourceTest(string? Error, int Width, int Height, double FramesPerSecond, byte[]? Jpeg);
