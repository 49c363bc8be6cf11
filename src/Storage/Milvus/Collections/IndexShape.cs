using System.Text.Json;
using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>How the embeddings are indexed and searched.</summary>
internal static class IndexShape
{
    public static CreateIndexRequest Create(string collection, MilvusOptions options) => new()
    {
        CollectionName = collection,
        FieldName = CollectionShape.Embedding,
        IndexName = CollectionShape.Embedding,
        ExtraParams =
        {
            CollectionShape.Pair("index_type", options.Index),
            CollectionShape.Pair("metric_type", options.Metric),
            CollectionShape.Pair("params", Json(options.Index switch
            {
                "IVF_FLAT" => new() { ["nlist"] = options.Nlist },
                "HNSW" => new() { ["M"] = options.M, ["efConstruction"] = options.EfConstruction },
                _ => [],
            })),
        },
    };

    /// <summary>The JSON of a search's own parameters.</summary>
    /// <param name="index">The index that the collection has.</param>
    /// <param name="most">Rows that the search may return.</param>
    /// <param name="everywhere">Whether to look as far as the index can, for a search that has to find somebody if there is anybody.</param>
    public static string Searching(MilvusOptions options, string index, int most, bool everywhere) => Json(index switch
    {
        "IVF_FLAT" => new() { ["nprobe"] = everywhere ? options.Nlist : options.Nprobe },
        "HNSW" => new() { ["ef"] = Math.Max(most, everywhere ? 4096 : options.Ef) },
        _ => [],
    });

    /// <summary>What an index was made with; null where it does not say.</summary>
    public static string? Read(IndexDescription index, string key) => index.Params.FirstOrDefault(parameter => parameter.Key == key)?.Value;

    private static string Json(Dictionary<string, int> parameters) => JsonSerializer.Serialize(parameters);
}
