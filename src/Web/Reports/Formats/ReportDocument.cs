using AutoAttend.Web.Reports.Languages;

namespace AutoAttend.Web.Reports.Formats;

/// <summary>What a file is made of.</summary>
/// <param name="Title">The report's name in its language.</param>
/// <param name="Subtitle">Of what: site, days, filters.</param>
/// <param name="Made">When, as it is written.</param>
/// <param name="Words">The language.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Rows">Read while they are written.</param>
/// <param name="By">The key of the column that paper is grouped by; null for none.</param>
public sealed record ReportDocument(
    string Title, string Subtitle, string Made, ReportWords Words, IReadOnlyList<ReportColumn> Columns, IAsyncEnumerable<ReportRow> Rows, string? By = null);
