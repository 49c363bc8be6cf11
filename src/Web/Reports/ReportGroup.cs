namespace AutoAttend.Web.Reports;

/// <summary>Rows that have something in common.</summary>
/// <param name="Title">What that is, as it is written; empty where nothing is grouped.</param>
/// <param name="Rows">In their order.</param>
public sealed record ReportGroup(string Title, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>The columns that rows can be grouped by.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["person", "groups", "date", "occasion", "course", "status", "camera"];

    /// <summary>The rows in groups, by title; one group without a title for a key that is null or no column.</summary>
    public static IReadOnlyList<ReportGroup> Of(
        IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows, string? key, Func<ReportColumn, ReportRow, object?, string> write)
    {
        var at = key is null ? -1 : columns.ToList().FindIndex(column => column.Key == key);
        return at < 0 ? [new ReportGroup("", rows)] :
        [
            .. rows.GroupBy(row => write(columns[at], row, row.Cells[at]))
                .OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
                .Select(group => new ReportGroup(group.Key.Length == 0 ? "–" : group.Key, [.. group])),
        ];
    }
}
