using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Recognition;

/// <summary>What the gallery says of one chip.</summary>
/// <param name="Embedding">The chip's L2-normalised embedding.</param>
/// <param name="Match">The nearest person; null where the gallery is empty.</param>
public sealed record Identification(float[] Embedding, Match? Match);
