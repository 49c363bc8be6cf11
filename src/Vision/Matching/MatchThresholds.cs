namespace AutoAttend.Vision.Matching;

/// <summary>When a match may name somebody. Calibrated per embedding model; the model's descriptor names the evidence.</summary>
/// <param name="MatchCosine">The least cosine, 0..1.</param>
/// <param name="MatchMargin">The least margin to the next person, 0..1.</param>
public sealed record MatchThresholds(float MatchCosine, float MatchMargin)
{
    /// <summary>
    /// The least mean cosine of a track whose chips hold little detail (<see cref="Quality.ChipQuality.HasLowDetail"/>), 0..1; at least
    /// <see cref="MatchCosine"/>. Tiny or smeared faces of different people resemble each other far more than sharp ones do.
    /// </summary>
    public float LowDetailCosine { get; init; } = MatchCosine;

    /// <summary>The least cosine for chips of such detail.</summary>
    public float CosineFor(bool hasLowDetail) => hasLowDetail ? Math.Max(MatchCosine, LowDetailCosine) : MatchCosine;
}
