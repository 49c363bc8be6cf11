using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Milvus.Server;

/// <summary>Searches by brute force; which is what a FLAT index does, and what the others come near to.</summary>
internal static class Searcher
{
    /// <exception cref="Refusal">The request does not fit the collection.</exception>
    public static SearchResultData Search(Collection collection, SearchRequest request, DateTimeOffset now)
    {
        collection.RequireLoaded();
        var most = Most(request);
        CheckParameters(collection, request, most);
        var filter = Filter.Parse(request.Dsl);
        var strong = request is { ConsistencyLevel: 0, GuaranteeTimestamp: 0 };
        var rows = collection.See(strong, now).Where(filter.Matches).ToList();
        var data = new SearchResultData { NumQueries = request.Nq, TopK = most };
        List<StoredRow> found = [];
        foreach (var query in Queries(collection, request))
        {
            var hits = rows.Select(row => (Row: row, Score: Score(collection.Metric, query, row.Vector)))
                .OrderBy(hit => collection.Metric == "L2" ? hit.Score : -hit.Score)
                .Take(most)
                .ToList();
            data.Topks.Add(hits.Count);
            data.Scores.Add(hits.Select(hit => hit.Score));
            found.AddRange(hits.Select(hit => hit.Row));
        }
        // Nothing found: servers leave these out.
        if (found.Count == 0)
            return data;
        data.Ids = new IDs { StrId = Columns.Texts(found.Select(row => row.Id)) };
        data.FieldsData.Add(request.OutputFields.Select(name => Columns.Of(name, found)));
        return data;
    }

    private static int Most(SearchRequest request) =>
        int.TryParse(Parameter(request, "topk"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 16_384
            ? most
            : throw new Refusal(65535, $"topk [{Parameter(request, "topk")}] is invalid, it should be in range [1, 16384]");

    private static void CheckParameters(Collection collection, SearchRequest request, int most)
    {
        if (request.DslType != 1)
            throw new Refusal(1100, "dsl type must be BoolExprV1", inputError: true);
        if (Parameter(request, "metric_type") is { Length: > 0 } metric && metric != collection.Metric)
            throw new Refusal(1100, $"fail to search: metric type not match: invalid [expected={collection.Metric}][actual={metric}]", inputError: true);
        using var own = JsonDocument.Parse(Parameter(request, "params") is { Length: > 0 } json ? json : "{}");
        if (collection.IndexType == "HNSW" && own.RootElement.TryGetProperty("ef", out var ef) && ef.GetInt32() < most)
            throw new Refusal(1100, $"ef({ef.GetInt32()}) should be larger than k({most})", inputError: true);
        if (collection.IndexType == "IVF_FLAT" && own.RootElement.TryGetProperty("nprobe", out var nprobe) && nprobe.GetInt32() is < 1 or > 65_536)
            throw new Refusal(1100, "nprobe out of range", inputError: true);
    }

    private static List<float[]> Queries(Collection collection, SearchRequest request)
    {
        var group = PlaceholderGroup.Parser.ParseFrom(request.PlaceholderGroup);
        if (group.Placeholders is not [{ Tag: "$0", Type: 101 } values] || values.Values.Count != request.Nq)
            throw new Refusal(1100, "the placeholder group does not hold nq float vectors", inputError: true);
        if (values.Values.FirstOrDefault(value => value.Length != collection.Dimension * sizeof(float)) is { } wrong)
            throw new Refusal(1100, $"vector dimension mismatch, expected vector size(byte) {collection.Dimension * sizeof(float)}, actual {wrong.Length}", inputError: true);
        return [.. values.Values.Select(value => MemoryMarshal.Cast<byte, float>(value.Span).ToArray())];
    }

    private static float Score(string metric, float[] one, float[] other) => metric switch
    {
        "L2" => one.Zip(other, (left, right) => (left - right) * (left - right)).Sum(),
        "IP" => Dot(one, other),
        _ => Dot(one, other) / MathF.Sqrt(Dot(one, one) * Dot(other, other)),
    };

    private static float Dot(float[] one, float[] other) => one.Zip(other, (left, right) => left * right).Sum();

    private static string Parameter(SearchRequest request, string key) =>
        request.SearchParams.FirstOrDefault(parameter => parameter.Key == key)?.Value ?? "";
}
