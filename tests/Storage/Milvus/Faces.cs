using System.Numerics.Tensors;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>Embeddings of length 1.</summary>
internal static class Faces
{
    public const int Dimension = 8;

    public static Template Template(string id, string personId, int axis) => new(id, personId, MilvusHouse.Model, Axis(axis));

    public static float[] Axis(int axis)
    {
        var embedding = new float[Dimension];
        embedding[axis] = 1;
        return embedding;
    }

    /// <summary>Between two axes.</summary>
    /// <param name="cosine">To the first of them.</param>
    public static float[] Between(int axis, int other, float cosine)
    {
        var embedding = new float[Dimension];
        (embedding[axis], embedding[other]) = (cosine, MathF.Sqrt(1 - (cosine * cosine)));
        return embedding;
    }

    public static float[] Random(Random random, int dimension)
    {
        var embedding = new float[dimension];
        for (var index = 0; index < dimension; index++)
            embedding[index] = (float)(random.NextDouble() - 0.5);
        TensorPrimitives.Divide(embedding, TensorPrimitives.Norm<float>(embedding), embedding);
        return embedding;
    }
}
