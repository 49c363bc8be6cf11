namespace AutoAttend.Vision.Pipeline;

/// <summary>The newest frame as a picture.</summary>
/// <param name="View">What is to be seen in it.</param>
/// <param name="Jpeg">The frame itself, possibly scaled down, with nothing drawn on it.</param>
public sealed record LivePreview(LiveView View, byte[] Jpeg);
