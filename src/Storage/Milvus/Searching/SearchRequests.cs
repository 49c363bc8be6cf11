using System.Buffers.Binary;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Wire;
using Google.Protobuf;

namespace AutoAttend.Storage.Milvus.Searching;

/// <summary>Puts searches into words of the wire.</summary>
internal static class SearchRequests
{
    private const int BooleanExpression = 1;

    /// <param name="field">The column of embeddings.</param>
    /// <param name="embeddings">What to look for.</param>
    /// <param name="most">Rows to return for each.</param>
    /// <param name="parameters">The index' own parameters, as JSON.</param>
    public static SearchRequest Build(
        string collection, string field, string output, IReadOnlyList<float[]> embeddings, int most, string metric, string parameters, int consistency) => new()
        {
            CollectionName = collection,
            PlaceholderGroup = Placeholders(embeddings).ToByteString(),
            DslType = BooleanExpression,
            OutputFields = { output },
            SearchParams =
        {
            CollectionShape.Pair("anns_field", field),
            CollectionShape.Pair("topk", most),
            CollectionShape.Pair("metric_type", metric),
            CollectionShape.Pair("params", parameters),
        },
            GuaranteeTimestamp = Guarantee(consistency),
            Nq = embeddings.Count,
            ConsistencyLevel = consistency,
        };

    /// <summary>Embeddings to look for travel as bytes, unlike those that are stored.</summary>
    public static PlaceholderGroup Placeholders(IReadOnlyList<float[]> embeddings)
    {
        var value = new PlaceholderValue { Tag = "$0", Type = MilvusCodes.FloatVector };
        foreach (var embedding in embeddings)
            value.Values.Add(LittleEndian(embedding));
        return new PlaceholderGroup { Placeholders = { value } };
    }

    /// <summary>A strong read must say 0: any other timestamp would weaken it.</summary>
    public static ulong Guarantee(int consistency) => consistency switch
    {
        MilvusCodes.Bounded => 2,
        MilvusCodes.Eventually => 1,
        _ => 0,
    };

    private static ByteString LittleEndian(float[] embedding)
    {
        var bytes = new byte[embedding.Length * sizeof(float)];
        for (var index = 0; index < embedding.Length; index++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(index * sizeof(float)), embedding[index]);
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }
}
