namespace AutoAttend.Web.Reports.Tables;

/// <summary>A report's table: its columns, and how facts become rows.</summary>
/// <typeparam name="TFact">What a row tells.</typeparam>
/// <param name="columns">In their order.</param>
/// <param name="date">The day a fact belongs to; null where it belongs to a span.</param>
public sealed class Sheet<TFact>(IReadOnlyList<Column<TFact>> columns, Func<TFact, DateOnly?> date)
{
    /// <summary>The columns, in their order.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; } = columns;

    /// <summary>The row of a fact.</summary>
    public ReportRow Row(TFact fact, ReportScope scope) => new(date(fact), [.. columns.Select(column => column.Cell(fact, scope))]);
}
