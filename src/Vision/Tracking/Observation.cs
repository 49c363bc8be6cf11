using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Tracking;

/// <summary>A face as the tracker sees it.</summary>
/// <param name="Face">In pixels of the source frame.</param>
/// <param name="Embedding">Its L2-normalised embedding, where one was made to settle whose it is; null otherwise.</param>
public readonly record struct Observation(Face Face, float[]? Embedding = null);
