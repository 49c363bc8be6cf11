using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Storage.Paging;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>A query's statement and values: only the filters that are set, so that each finds its index.</summary>
internal sealed class SightingFilter
{
    private readonly string table;
    private readonly int take;
    private readonly List<string> conditions = [];
    private readonly List<(string Name, object? Value)> values = [];

    /// <param name="table">Where to look.</param>
    /// <param name="query">For what.</param>
    /// <param name="always">What else has to hold of a row; null for nothing.</param>
    /// <exception cref="InvalidInputException">The page size or the cursor is not usable.</exception>
    public SightingFilter(string table, SightingQuery query, string? always = null)
    {
        (this.table, take) = (table, query.Take);
        if (always is not null)
            conditions.Add(always);
        PageSize.Check(query.Take, "sightings");
        Add("first_seen >= @from", "@from", query.From?.UtcTicks);
        Add("first_seen < @to", "@to", query.To?.UtcTicks);
        Add("camera_id = @camera", "@camera", query.CameraId);
        Add("person_id = @person", "@person", query.PersonId);
        Add("outcome = @outcome", "@outcome", query.Outcome?.ToString());
        if (query.Before is { } before)
        {
            var (firstSeen, id) = PageCursor.Parse(before);
            Add("(first_seen, id) < (@before, @before_id)", "@before", firstSeen);
            values.Add(("@before_id", id));
        }
        values.Add(("@take", take + 1));
    }

    private string Statement =>
        $"SELECT {SightingRow.Columns} FROM {table} "
        + (conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)} ")
        + "ORDER BY first_seen DESC, id DESC LIMIT @take";

    /// <summary>Reads the page.</summary>
    public SightingPage Page(SqliteConnection connection) => SightingPages.Of(connection.Query(Statement, SightingRow.Read, [.. values]), take);

    private void Add(string condition, string name, object? value)
    {
        if (value is null)
            return;
        conditions.Add(condition);
        values.Add((name, value));
    }
}
