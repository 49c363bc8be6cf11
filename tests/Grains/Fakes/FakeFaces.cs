using System.Numerics.Tensors;
using System.Text;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>Photos without pixels: the text <c>who/which</c>, whose embedding depends on who, and a little on which.</summary>
public static class FakeFaces
{
    public const string ModelId = "fake-model";
    public const float MatchCosine = 0.6f;
    public const string NoFace = "no face";

    private const int Dimension = 32;

    /// <summary>A photo of somebody.</summary>
    public static byte[] Photo(string who, int which = 1) => Encoding.UTF8.GetBytes($"{who}/{which}");

    /// <summary>A photo with nobody in it.</summary>
    public static byte[] Landscape() => Encoding.UTF8.GetBytes(NoFace);

    /// <summary>The embedding of a photo of somebody.</summary>
    public static float[] Embedding(string who, int which = 1) => EmbeddingOf(Photo(who, which));

    /// <summary>L2-normalised; photos of one face have a cosine above 0.9, of two faces most likely below 0.5.</summary>
    public static float[] EmbeddingOf(byte[] photo)
    {
        var text = Encoding.UTF8.GetString(photo);
        var sum = new float[Dimension];
        TensorPrimitives.MultiplyAdd(Direction(text), 0.2f, Direction(text.Split('/')[0]), sum);
        TensorPrimitives.Divide(sum, TensorPrimitives.Norm<float>(sum), sum);
        return sum;
    }

    private static float[] Direction(string text)
    {
        var random = new Random(Encoding.UTF8.GetBytes(text).Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        var direction = Enumerable.Range(0, Dimension).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        TensorPrimitives.Divide(direction, TensorPrimitives.Norm<float>(direction), direction);
        return direction;
    }
}
