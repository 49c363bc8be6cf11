using AutoAttend.Contracts.Corrections;
using AutoAttend.Storage.Paging;

namespace AutoAttend.Storage.Sqlite.Facts;

/// <summary>A query of the audit trail as a statement and values: only the filters that are set.</summary>
internal sealed class AuditFilter
{
    // Word for word the condition of the index, or SQLite would not use it.
    private const string Decisions = "kind NOT IN ('KioskCheck', 'FrozenRecord', 'CameraOutage')";

    private readonly List<string> conditions = ["site_id = @site", Decisions];
    private readonly List<(string Name, object? Value)> values = [];

    /// <exception cref="Contracts.InvalidInputException">The page size or the cursor is not usable.</exception>
    public AuditFilter(string siteId, AuditQuery query)
    {
        PageSize.Check(query.Take, "facts");
        values.Add(("@site", siteId));
        Add("recorded_at >= @from", "@from", query.From?.UtcTicks);
        Add("recorded_at < @to", "@to", query.To?.UtcTicks);
        Add("person_id = @person", "@person", query.PersonId);
        Add("author = @author", "@author", query.Author);
        if (query.Before is { } before)
        {
            var (recordedAt, id) = PageCursor.Parse(before);
            Add("(recorded_at, id) < (@before, @before_id)", "@before", recordedAt);
            values.Add(("@before_id", id));
        }
        // One more than the page tells whether there is a next.
        values.Add(("@take", query.Take + 1));
    }

    public string Statement =>
        $"SELECT {FactRow.Columns} FROM fact WHERE {string.Join(" AND ", conditions)} ORDER BY recorded_at DESC, id DESC LIMIT @take";

    public (string Name, object? Value)[] Values => [.. values];

    private void Add(string condition, string name, object? value)
    {
        if (value is null)
            return;
        conditions.Add(condition);
        values.Add((name, value));
    }
}
