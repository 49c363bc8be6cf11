namespace AutoAttend.Grains.Ports;

/// <summary>The embedding of one enrolled photo.</summary>
/// <param name="Id">The photo's id.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="ModelId">The model that made it: templates of different models are never compared.</param>
/// <param name="Embedding">L2-normalised.</param>
public sealed record Template(string Id, string PersonId, string ModelId, float[] Embedding);
