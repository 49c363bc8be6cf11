namespace AutoAttend.Vision.Matching;

/// <summary>When a match may name somebody. Calibrated per embedding model; the model's descriptor names the evidence.</summary>
/// <param name="MatchCosine">The least cosine, 0..1.</param>
/// <param name="MatchMargin">The least margin to the next person, 0..1.</param>
public sealed record MatchThresholds(float MatchCosine, float MatchMargin);
