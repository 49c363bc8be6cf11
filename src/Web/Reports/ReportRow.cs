namespace AutoAttend.Web.Reports;

/// <summary>One fact.</summary>
/// <param name="Date">The day it belongs to: times of other days say so. Null where it belongs to a span.</param>
/// <param name="Cells">As many as there are columns, each as its column's kind says.</param>
public sealed record ReportRow(DateOnly? Date, IReadOnlyList<object?> Cells);
