using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Pipeline;

/// <summary>A chip of one frame.</summary>
/// <param name="Face">In pixels of the source frame.</param>
/// <param name="Image">112x112.</param>
/// <param name="Quality">What speaks for and against it.</param>
internal sealed record Chip(Face Face, BgrImage Image, ChipQuality Quality)
{
    // A ballot without any weight would not be a ballot.
    private const float LeastWeight = 0.01f;

    /// <summary>How much the chip's quality lets it say, above 0 to 1.</summary>
    public float Weight => Math.Max(LeastWeight, Quality.Rank);
}
