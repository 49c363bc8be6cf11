namespace AutoAttend.Contracts.Recognition;

/// <summary>What the gallery says of one chip.</summary>
/// <param name="Embedding">L2-normalised.</param>
/// <param name="PersonId">The nearest person; null where the gallery is empty.</param>
/// <param name="MatchCosine">To that person's best template, -1..1.</param>
/// <param name="MatchMargin">To the best template of another person, 0..2.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.IdentifiedChip")]
public sealed record IdentifiedChip(float[] Embedding, string? PersonId, float MatchCosine, float MatchMargin);
