namespace AutoAttend.Web.Reports.Tables;

/// <summary>The columns of all reports.</summary>
public static class ReportSheets
{
    /// <summary>The columns of one, in their order.</summary>
    public static IReadOnlyList<ReportColumn> Columns(ReportKind kind) => kind switch
    {
        ReportKind.Board => DayBoardSheet.Sheet.Columns,
        ReportKind.Month => MonthSheet.Sheet.Columns,
        ReportKind.Sessions => SessionSheet.Sheet.Columns,
        ReportKind.Courses => CourseSheet.Sheet.Columns,
        ReportKind.Hours => HoursSheet.Sheet.Columns,
        ReportKind.Lateness => LatenessSheet.Sheet.Columns,
        ReportKind.Review => ReviewSheet.Sheet.Columns,
        ReportKind.Coverage => CoverageSheet.Sheet.Columns,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such report."),
    };
}
