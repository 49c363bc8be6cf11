namespace AutoAttend.Vision.Pipeline;

/// <summary>Where a pipeline spends its time.</summary>
public enum PipelineStage
{
    /// <summary>Looking for movement.</summary>
    Motion,

    /// <summary>Scaling a frame down and converting it to colour.</summary>
    Convert,

    /// <summary>Finding faces, waiting for the recognizer included.</summary>
    Detect,

    /// <summary>Cutting chips and judging their quality.</summary>
    Chips,

    /// <summary>Embedding and matching chips, waiting for the recognizer included.</summary>
    Identify,

    /// <summary>Following faces and voting.</summary>
    Track,

    /// <summary>Keeping evidence and the live picture.</summary>
    Picture,
}
