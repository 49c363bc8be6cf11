using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>What the page says of each report.</summary>
internal static class ReportText
{
    /// <summary>One line about it.</summary>
    public static string About(ReportKind kind) => kind switch
    {
        ReportKind.Board => "Who is in, expected, late, absent, on leave or unknown on one day.",
        ReportKind.Month => "What every shift, lesson and day came to, for each person.",
        ReportKind.Sessions => "Who was at which lesson, and for how much of it.",
        ReportKind.Courses => "What the lessons of a course came to, for each person.",
        ReportKind.Hours => "Worked, planned and overtime, for each person. Lessons are not counted.",
        ReportKind.Lateness => "Every lateness and early leave.",
        ReportKind.Review => "What somebody should look at before the days are closed.",
        ReportKind.Coverage => "When cameras were down: an absence meanwhile is doubtful.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What to do where there is nothing to show.</summary>
    public static string Empty(ReportKind kind) => kind switch
    {
        ReportKind.Board => "Nobody was expected or seen that day. Choose another day.",
        ReportKind.Sessions or ReportKind.Courses => "No lesson was held in these days. Choose other days, or plan lessons under Sessions.",
        ReportKind.Lateness => "Nobody came late or left early in these days.",
        ReportKind.Review => "All is well: nothing in these days needs a look.",
        ReportKind.Coverage => "No camera was down in these days.",
        _ => "Nobody was expected or seen in these days. Choose other days, or fewer filters.",
    };
}
