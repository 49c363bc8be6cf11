using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Reports;

/// <summary>What reports are made of, for a site; a stateless worker. Key: the site's id.</summary>
[Alias("AutoAttend.IReportsGrain")]
public interface IReportsGrain : IGrainWithStringKey
{
    /// <summary>The records, by person, then by start of the occasion; with their explanations.</summary>
    /// <exception cref="InvalidInputException">The span is not usable.</exception>
    [Alias("Records")]
    Task<IReadOnlyList<AttendanceRecord>> Records(ReportQuery query);

    /// <summary>The sums per person; sessions are counted apart from shifts and days by asking for a kind.</summary>
    [Alias("Totals")]
    Task<IReadOnlyList<AttendanceTotals>> Totals(ReportQuery query);

    /// <summary>What should be looked at, by day.</summary>
    [Alias("Review")]
    Task<IReadOnlyList<ReviewItem>> Review(ReportQuery query);

    /// <summary>When cameras were down between the days, by camera and time.</summary>
    [Alias("Coverage")]
    Task<IReadOnlyList<CoverageGap>> Coverage(DateOnly from, DateOnly to);
}
