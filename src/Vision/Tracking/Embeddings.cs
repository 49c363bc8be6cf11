using System.Numerics.Tensors;

namespace AutoAttend.Vision.Tracking;

/// <summary>Arithmetic on L2-normalised embeddings.</summary>
internal static class Embeddings
{
    public static float Cosine(float[] one, float[] other) => TensorPrimitives.Dot(one, other);

    /// <summary>The normalised mean of two embeddings.</summary>
    /// <param name="weight">Of the fresh one, 0..1.</param>
    public static float[] Blend(float[] old, float[] fresh, float weight)
    {
        var blend = new float[old.Length];
        for (var i = 0; i < blend.Length; i++)
            blend[i] = (old[i] * (1 - weight)) + (fresh[i] * weight);
        var norm = TensorPrimitives.Norm(blend);
        if (norm > 0)
            TensorPrimitives.Divide(blend, norm, blend);
        return blend;
    }
}
