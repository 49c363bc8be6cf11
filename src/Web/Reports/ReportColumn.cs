namespace AutoAttend.Web.Reports;

/// <summary>A column. Its key and its place in the order never change; columns may be added at the end.</summary>
/// <param name="Key">Stable, lower case: <see cref="Languages.ReportWords.Column"/> has the heading.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Place">Where it is shown.</param>
public record ReportColumn(string Key, CellKind Kind, ColumnPlace Place = ColumnPlace.Grid)
{
    /// <summary>Whether a sum of its cells says something.</summary>
    public bool Adds => Kind is CellKind.Duration or CellKind.Minutes or CellKind.Count or CellKind.Days;
}
