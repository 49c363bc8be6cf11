namespace AutoAttend.Web.Reports;

/// <summary>The query of a report's address as it arrives, unread.</summary>
/// <param name="Site">The site's id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Person">Of this person alone.</param>
/// <param name="Group">Of this group alone.</param>
/// <param name="Course">Of this course alone.</param>
/// <param name="Lang">The language of headings and words.</param>
/// <param name="By">What rows are grouped by, on paper and on the page.</param>
public sealed record ReportAddress(
    string? Site = null,
    string? From = null,
    string? To = null,
    string? Person = null,
    string? Group = null,
    string? Course = null,
    string? Lang = null,
    string? By = null);
