namespace AutoAttend.Contracts.Recognition;

/// <summary>An uncompressed image: 8-bit blue, green, red, row by row without padding.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Pixels">At least <c>Width * Height * 3</c> bytes; never changed once handed over.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ImageData")]
public sealed record ImageData(int Width, int Height, byte[] Pixels);
