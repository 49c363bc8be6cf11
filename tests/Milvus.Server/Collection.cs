using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Milvus.Server;

/// <summary>A collection: what every read may see, and what only strong reads see yet. Not thread-safe.</summary>
internal sealed class Collection(CollectionSchema schema, TimeSpan staleness)
{
    private readonly Dictionary<string, StoredRow> newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredRow> settled = new(StringComparer.Ordinal);
    private readonly Queue<Change> unsettled = new();
    private int pollsUntilLoaded;

    public CollectionSchema Schema { get; } = schema;

    public int Dimension { get; } = Parameter(schema.Fields.First(field => field.DataType == 101), "dim");

    public int LongestText { get; } = Parameter(schema.Fields.First(field => field.IsPrimaryKey), "max_length");

    /// <summary>Null until it is made.</summary>
    public IndexDescription? Index { get; private set; }

    public bool IsLoaded { get; private set; }

    public string Metric => IndexParameter("metric_type");

    public string IndexType => IndexParameter("index_type");

    /// <exception cref="Refusal">There is another one.</exception>
    public void MakeIndex(CreateIndexRequest request)
    {
        var made = new IndexDescription { IndexName = request.IndexName, FieldName = request.FieldName, State = 3, Params = { request.ExtraParams } };
        if (Index is not null && !Index.Params.Equals(made.Params))
            throw new Refusal(65535, "CreateIndex failed: at most one distinct index is allowed per field");
        Index ??= made;
    }

    /// <exception cref="Refusal">There is no index.</exception>
    public void BeginLoading()
    {
        if (Index is null)
            throw new Refusal(700, "index not found: there is no vector index on the field, please create one first");
        if (!IsLoaded)
            pollsUntilLoaded = 2;
    }

    /// <summary>The state of loading: 1 not loaded, 2 on its way, 3 loaded. Each look brings it nearer.</summary>
    public int LookAtLoading()
    {
        if (!IsLoaded && pollsUntilLoaded > 0 && --pollsUntilLoaded == 0)
            IsLoaded = true;
        return IsLoaded ? 3 : pollsUntilLoaded > 0 ? 2 : 1;
    }

    public void Release() => IsLoaded = false;

    /// <exception cref="Refusal">It is not loaded.</exception>
    public void RequireLoaded()
    {
        if (!IsLoaded)
            throw new Refusal(101, "collection not loaded");
    }

    public void Put(StoredRow row, DateTimeOffset now) => Record(new Change(row.Id, row, now));

    public void Remove(string id, DateTimeOffset now) => Record(new Change(id, null, now));

    /// <summary>The rows that a read sees.</summary>
    public IReadOnlyCollection<StoredRow> See(bool strong, DateTimeOffset now)
    {
        while (unsettled.TryPeek(out var change) && now - change.At >= staleness)
            Apply(unsettled.Dequeue(), settled);
        return strong ? newest.Values : settled.Values;
    }

    private void Record(Change change)
    {
        Apply(change, newest);
        unsettled.Enqueue(change);
    }

    private static void Apply(Change change, Dictionary<string, StoredRow> rows)
    {
        if (change.Row is { } row)
            rows[change.Id] = row;
        else
            rows.Remove(change.Id);
    }

    private static int Parameter(FieldSchema field, string key) =>
        int.Parse(field.TypeParams.Single(parameter => parameter.Key == key).Value, System.Globalization.CultureInfo.InvariantCulture);

    private string IndexParameter(string key) => Index?.Params.FirstOrDefault(parameter => parameter.Key == key)?.Value ?? "";
}
