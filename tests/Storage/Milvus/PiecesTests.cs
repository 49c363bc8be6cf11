using AutoAttend.Storage.Milvus;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Searching;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Tests.Milvus;

public sealed class PiecesTests
{
    [Theory]
    [InlineData("COSINE", 0.75f, 0.75f)]
    [InlineData("IP", 0.75f, 0.75f)]
    [InlineData("L2", 0.5f, 0.75f)] // the squared distance is 2 - 2 cos
    [InlineData("L2", 4f, -1f)]
    [InlineData("COSINE", 1.0000002f, 1f)]
    public void All_metrics_come_to_one_cosine(string metric, float score, float cosine) =>
        Assert.Equal(cosine, CosineScale.Cosine(metric, score), 1e-6f);

    [Fact]
    public void The_margin_goes_to_the_best_template_of_another_person() =>
        Assert.Equal(
            new Match("ada", 0.9f, 0.9f - 0.6f),
            Nearest.Of([new Hit("ada", 0.9f), new Hit("ada", 0.8f), new Hit("bert", 0.6f), new Hit("cleo", 0.5f)])?.ToMatch());

    [Fact]
    public void With_nobody_else_the_margin_is_as_large_as_it_can_be() =>
        Assert.Equal(new Match("ada", 0.9f, 2), Nearest.Of([new Hit("ada", 0.9f), new Hit("ada", 0.8f)])?.ToMatch());

    [Fact]
    public void Nobody_found_is_no_match() => Assert.Null(Nearest.Of([])?.ToMatch());

    [Fact]
    public void An_id_cannot_break_out_of_a_filter() =>
        Assert.Equal("""person_id == "a\\\" or \"b\" == \"b" """.TrimEnd(), Expressions.OfPerson("""a\" or "b" == "b"""));

    [Theory]
    [InlineData("autoattend_mobilefacenet_128_0f_v1", true)]
    [InlineData("autoattend_mobilefacenet_128_0f_v12", true)]
    [InlineData("autoattend_mobilefacenet_128_0f", false)]
    [InlineData("autoattend_v1", false)]
    [InlineData("others_mobilefacenet_v1", false)]
    [InlineData("autoattend2_mobilefacenet_v1", false)]
    [InlineData("autoattend_mobilefacenet_vx", false)]
    public void Only_collections_of_our_own_are_touched(string collection, bool ours) =>
        Assert.Equal(ours, CollectionNames.IsOurs("autoattend", collection));

    [Fact]
    public void An_alias_takes_only_letters_that_milvus_allows() =>
        Assert.Equal("face_embeddings_mobilefacenet_128_0f3a", CollectionNames.Alias("face_embeddings", "mobilefacenet_128-0f3a"));

    [Theory]
    [InlineData("localhost:19530", "localhost:19530")]
    [InlineData("milvus.example.org:443", "milvus.example.org:443")]
    [InlineData("[::1]:19530", "[::1]:19530")]
    [InlineData("localhost", null)]
    [InlineData("http://localhost:19530", null)]
    [InlineData("localhost:x", null)]
    [InlineData("", null)]
    public void An_endpoint_is_a_host_and_a_port(string text, string? read) =>
        Assert.Equal(read, MilvusAddress.TryParse(text, out var address) ? address.ToString() : null);
}
