using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Storage.Milvus.Searching;

/// <summary>Takes answers apart, whose rows of all searches lie one after another.</summary>
internal static class ResultReader
{
    /// <summary>The hits of each search, the best first.</summary>
    /// <exception cref="MilvusException">The answer's columns are of different lengths.</exception>
    public static IReadOnlyList<Hit[]> Hits(SearchResultData? data, int searches, string metric)
    {
        if (data is null || data.Scores.Count == 0)
            return [.. Enumerable.Repeat(Array.Empty<Hit>(), searches)];
        var people = Texts(data.FieldsData, CollectionShape.Person);
        if (data.Topks.Count != searches || data.Topks.Sum() != data.Scores.Count || people.Count != data.Scores.Count)
            throw new MilvusException($"the answer to {searches} searches has {data.Topks.Count} parts, {data.Scores.Count} scores and {people.Count} people");
        var hits = new Hit[searches][];
        var row = 0;
        for (var search = 0; search < searches; search++)
        {
            hits[search] = new Hit[data.Topks[search]];
            for (var rank = 0; rank < hits[search].Length; rank++, row++)
                hits[search][rank] = new Hit(people[row], CosineScale.Cosine(metric, data.Scores[row]));
        }
        return hits;
    }

    /// <summary>A column of texts; empty where the answer has none.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<FieldData> columns, string name) =>
        columns.FirstOrDefault(column => column.FieldName == name)?.Scalars?.StringData?.Data is { } texts ? texts : [];

    /// <summary>A count.</summary>
    public static long Count(IEnumerable<FieldData> columns) =>
        columns.FirstOrDefault()?.Scalars?.LongData?.Data.FirstOrDefault() ?? 0;
}
