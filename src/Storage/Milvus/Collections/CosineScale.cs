namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>Milvus' scores on the one scale that thresholds are calibrated for. All of it for embeddings of length 1.</summary>
internal static class CosineScale
{
    /// <param name="metric">COSINE and IP score by the cosine itself; L2 by the squared distance, which is 2 - 2 cos.</param>
    public static float Cosine(string metric, float score) => Math.Clamp(metric == "L2" ? 1 - (score / 2) : score, -1, 1);
}
