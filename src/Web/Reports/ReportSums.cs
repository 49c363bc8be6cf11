namespace AutoAttend.Web.Reports;

/// <summary>The last line of a table or group.</summary>
public static class ReportSums
{
    /// <summary>The sums of the columns that add up; null for the others.</summary>
    public static ReportRow Of(IReadOnlyList<ReportColumn> columns, IReadOnlyCollection<ReportRow> rows) =>
        new(null, [.. columns.Select((column, at) => column.Adds ? Sum(column.Kind, rows.Select(row => row.Cells[at])) : null)]);

    private static object Sum(CellKind kind, IEnumerable<object?> cells) => kind switch
    {
        CellKind.Duration => new TimeSpan(cells.OfType<TimeSpan>().Sum(length => length.Ticks)),
        CellKind.Minutes or CellKind.Count => cells.OfType<int>().Sum(),
        CellKind.Days => cells.OfType<decimal>().Sum(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Cells of this kind do not add up."),
    };
}
