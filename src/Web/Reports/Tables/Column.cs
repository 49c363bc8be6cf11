namespace AutoAttend.Web.Reports.Tables;

/// <summary>A column of a table of facts, and how its cell is made of one.</summary>
/// <typeparam name="TFact">What a row tells.</typeparam>
/// <param name="Key">See <see cref="ReportColumn"/>.</param>
/// <param name="Kind">See <see cref="ReportColumn"/>.</param>
/// <param name="Cell">Makes the cell; null for an empty one.</param>
/// <param name="Place">See <see cref="ReportColumn"/>.</param>
public sealed record Column<TFact>(string Key, CellKind Kind, Func<TFact, ReportScope, object?> Cell, ColumnPlace Place = ColumnPlace.Grid)
    : ReportColumn(Key, Kind, Place)
{
    /// <summary>The same column of facts that hold such a fact, or none.</summary>
    public Column<TOuter> From<TOuter>(Func<TOuter, TFact?> inner) =>
        new(Key, Kind, (fact, scope) => inner(fact) is { } known ? Cell(known, scope) : null, Place);
}
