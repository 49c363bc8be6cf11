using System.Numerics.Tensors;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Embedding;

public sealed class OnnxEmbedderTests
{
    [Fact]
    public void No_two_people_of_the_photographs_come_near_the_threshold_and_nearly_all_of_one_person_pass_it()
    {
        using var engine = Photos.Engine();
        var embeddings = Photos.All().Select(photo => (Person: photo[..3], Embedding: Embed(engine, photo))).ToList();
        var pairs = (from a in embeddings.Index()
                     from b in embeddings.Skip(a.Index + 1)
                     select (IsSame: a.Item.Person == b.Person, Cosine: TensorPrimitives.Dot(a.Item.Embedding, b.Embedding))).ToList();

        var same = pairs.Where(pair => pair.IsSame).Select(pair => pair.Cosine).ToList();
        var different = pairs.Where(pair => !pair.IsSame).Select(pair => pair.Cosine).ToList();
        var threshold = engine.Thresholds.MatchCosine;

        Assert.True(different.Max() < threshold - 0.15, $"two people reach {different.Max():F2}");
        Assert.True(same.Count(cosine => cosine >= threshold) >= 0.98 * same.Count, $"the lowest of one person is {same.Min():F2}");
        Assert.InRange(same.Average(), 0.70, 0.76);
        Assert.InRange(different.Average(), -0.05, 0.08);
    }

    [Fact]
    public void Embeddings_have_length_one_and_do_not_depend_on_their_batch()
    {
        using var engine = Photos.Engine();
        var chips = new[] { Chip(engine, "P01_01"), Chip(engine, "P02_13"), Chip(engine, "P03_16") };

        var together = engine.Embedder.Embed(chips);

        Assert.All(together, embedding => Assert.Equal(1, TensorPrimitives.Norm<float>(embedding), 1e-4));
        Assert.All(together, embedding => Assert.Equal(engine.Embedder.Dimension, embedding.Length));
        Assert.Equal(engine.Embedder.Embed([chips[1]])[0], together[1]);
    }

    [Fact]
    public void A_chip_of_another_size_is_refused()
    {
        using var engine = Photos.Engine();

        var error = Assert.Throws<ArgumentException>(() => engine.Embedder.Embed([new BgrImage(96, 112, new byte[96 * 112 * 3])]));

        Assert.Contains("A chip is 96x112; mobilefacenet_128 takes 112x112", error.Message);
    }

    private static float[] Embed(RecognitionEngine engine, string photo) => engine.Embedder.Embed([Chip(engine, photo)])[0];

    private static BgrImage Chip(RecognitionEngine engine, string photo)
    {
        var image = Photos.Load(photo);
        return FaceAligner.Align(image, engine.Detector.Detect(image)[0].Landmarks);
    }
}
