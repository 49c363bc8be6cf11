using System.Collections.Immutable;

namespace AutoAttend.Contracts.Recognition;

/// <summary>Whether faces can be recognised. Of several silos that have models, the first that is ready speaks for all.</summary>
/// <param name="Ready">Models and gallery are loaded somewhere.</param>
/// <param name="Problem">What is missing and the command or option that provides it; null when ready.</param>
/// <param name="Detector">The detection model's name; null without one.</param>
/// <param name="Embedder">The embedding model's id; null without one.</param>
/// <param name="ExecutionProvider">Where the models run, for example <c>CPU</c>.</param>
/// <param name="Templates">Templates in the gallery.</param>
/// <param name="MatchCosine">The least cosine that may name somebody.</param>
/// <param name="MatchMargin">The least margin to the next person.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RecognitionStatus")]
public sealed record RecognitionStatus(
    bool Ready,
    string? Problem,
    string? Detector,
    string? Embedder,
    string ExecutionProvider,
    int Templates,
    float MatchCosine,
    float MatchMargin)
{
    /// <summary>The least mean cosine of a track whose chips hold little detail, at least <see cref="MatchCosine"/>.</summary>
    [Id(0)]
    public float LowDetailCosine { get; init; } = MatchCosine;

    /// <summary>Whether the demo's models are at work, which were trained on rendered faces and know no others.</summary>
    [Id(1)]
    public bool KnowsRenderedFacesOnly { get; init; }

    /// <summary>Every silo that has the inference role, by name.</summary>
    [Id(2)]
    public ImmutableArray<InferenceSilo> Silos { get; init; } = [];
}
