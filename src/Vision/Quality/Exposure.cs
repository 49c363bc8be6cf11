namespace AutoAttend.Vision.Quality;

/// <summary>The light on a face.</summary>
/// <param name="Brightness">Mean luma, 0..255.</param>
/// <param name="Contrast">Standard deviation of luma, 0..127.</param>
/// <param name="Dark">Share of pixels at luma 8 or less, 0..1.</param>
/// <param name="Burnt">Share of pixels at luma 247 or more, 0..1.</param>
public readonly record struct Exposure(float Brightness, float Contrast, float Dark, float Burnt);
