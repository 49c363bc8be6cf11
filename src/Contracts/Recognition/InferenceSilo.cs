namespace AutoAttend.Contracts.Recognition;

/// <summary>A process that has the inference role.</summary>
/// <param name="Name">The silo's name.</param>
/// <param name="Ready">Its models and gallery are loaded.</param>
/// <param name="Problem">What it lacks; null when ready.</param>
/// <param name="Detector">The detection model's name; null without one.</param>
/// <param name="Embedder">The embedding model's id; null without one.</param>
/// <param name="ExecutionProvider">What computes there, for example <c>CPU</c>.</param>
/// <param name="Waiting">Frames, and groups of chips, that wait there for their turn.</param>
/// <param name="Templates">Templates in its gallery.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.InferenceSilo")]
public sealed record InferenceSilo(
    string Name, bool Ready, string? Problem, string? Detector, string? Embedder, string ExecutionProvider, int Waiting, int Templates);
