using System.Collections.Immutable;

namespace AutoAttend.Vision.Capture;

/// <summary>What came of trying a source out; without secrets.</summary>
/// <param name="Error">Null when a picture came; else why not and what to do.</param>
/// <param name="Width">Pixels; 0 on error.</param>
/// <param name="Height">Pixels; 0 on error.</param>
/// <param name="FramesPerSecond">As the source announces it; 0 where it does not.</param>
/// <param name="Jpeg">The first picture at full size; null on error.</param>
/// <param name="Log">What the decoder said, oldest first.</param>
public sealed record ProbedSource(
    string? Error, int Width, int Height, double FramesPerSecond, byte[]? Jpeg, ImmutableArray<string> Log);
