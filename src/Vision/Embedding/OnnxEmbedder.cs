using System.Buffers;
using System.Numerics.Tensors;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Embedding;

/// <summary>An embedding model through ONNX Runtime; its descriptor says how pixels enter it.</summary>
public sealed class OnnxEmbedder : IFaceEmbedder
{
    // Beyond this a call's activations outgrow the caches and a batch gains nothing.
    private const int LargestBatch = 16;

    private readonly OnnxModel model;
    private readonly string[] outputs;

    internal OnnxEmbedder(OnnxModel model)
    {
        this.model = model;
        outputs = [model.Descriptor.Output];
    }

    /// <inheritdoc/>
    public string ModelId => model.Descriptor.Id;

    /// <inheritdoc/>
    public int Dimension => model.Descriptor.Dimension;

    /// <inheritdoc/>
    public bool TakesBatches => model.AnyBatch;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A chip is not of the model's size.</exception>
    public float[][] Embed(IReadOnlyList<BgrImage> chips)
    {
        var size = model.Descriptor.InputSize;
        if (chips.FirstOrDefault(chip => chip.Width != size || chip.Height != size) is { } odd)
            throw new ArgumentException($"A chip is {odd.Width}x{odd.Height}; {model.Descriptor.Name} takes {size}x{size}.", nameof(chips));

        var embeddings = new float[chips.Count][];
        var batch = model.AnyBatch ? LargestBatch : 1;
        for (var first = 0; first < chips.Count; first += batch)
            EmbedBatch(chips, first, Math.Min(batch, chips.Count - first), embeddings);
        return embeddings;
    }

    public void Dispose() => model.Dispose();

    private void EmbedBatch(IReadOnlyList<BgrImage> chips, int first, int count, float[][] embeddings)
    {
        var size = model.Descriptor.InputSize;
        var length = 3 * size * size;
        var tensor = ArrayPool<float>.Shared.Rent(count * length);
        try
        {
            for (var i = 0; i < count; i++)
                PlanarTensor.Write(chips[first + i], model.Descriptor, tensor.AsSpan(i * length, length), size, size);
            using var results = model.Run(tensor.AsMemory(0, count * length), [count, 3, size, size], outputs);
            var values = results[0].GetTensorDataAsSpan<float>();
            for (var i = 0; i < count; i++)
                embeddings[first + i] = Normalised(values.Slice(i * Dimension, Dimension));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(tensor);
        }
    }

    private static float[] Normalised(ReadOnlySpan<float> values)
    {
        var embedding = new float[values.Length];
        var norm = TensorPrimitives.Norm(values);
        TensorPrimitives.Divide(values, Math.Max(norm, float.Epsilon), embedding);
        return embedding;
    }
}
