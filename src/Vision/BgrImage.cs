using System.Text.Json.Serialization;

namespace AutoAttend.Vision;

/// <summary>
/// An uncompressed colour image in managed memory: 8-bit blue, green, red, row by row without padding.
/// It carries pixels between rooms so that native memory never has to cross a boundary.
/// </summary>
/// <param name="Width">In pixels, above 0.</param>
/// <param name="Height">In pixels, above 0.</param>
/// <param name="Pixels">At least <c>Width * Height * 3</c> bytes; a pooled buffer may be longer.</param>
public sealed record BgrImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>The bytes that belong to the image.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Span => Pixels.AsSpan(0, Width * Height * 3);
}
