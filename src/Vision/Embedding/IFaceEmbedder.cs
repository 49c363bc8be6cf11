namespace AutoAttend.Vision.Embedding;

/// <summary>Turns chips into embeddings. Thread-safe: one embedder serves the whole process.</summary>
public interface IFaceEmbedder : IDisposable
{
    /// <summary>Names the embedding space: templates of different ids are never compared.</summary>
    string ModelId { get; }

    /// <summary>Length of an embedding.</summary>
    int Dimension { get; }

    /// <summary>One L2-normalised embedding of length <see cref="Dimension"/> per 112x112 chip.</summary>
    float[][] Embed(IReadOnlyList<BgrImage> chips);

    /// <summary>Whether several chips go through the model in one call.</summary>
    bool TakesBatches { get; }
}
