namespace AutoAttend.Web.Reports;

/// <summary>How far a report is.</summary>
/// <param name="Done">Months that have been read.</param>
/// <param name="Total">Months in all.</param>
/// <param name="Rows">Rows so far.</param>
public sealed record ReportStep(int Done, int Total, int Rows);
