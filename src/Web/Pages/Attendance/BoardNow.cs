using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Pages.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>What a board says of a record at a glance.</summary>
internal static class BoardNow
{
    /// <summary>There, gone, or why not there: the word, and the pill's tone.</summary>
    public static (string Word, string Tone) Of(AttendanceRecord record) => record switch
    {
        { In: true } => ("In", "good"),
        { FirstIn: null } => Status(record),
        _ => ("Out", "quiet"),
    };

    /// <summary>What it came to: the word, and the pill's tone.</summary>
    public static (string Word, string Tone) Status(AttendanceRecord record) =>
        (Word(record.Status), record.Status.Tone() is var tone && tone == "free" ? "quiet" : tone);

    /// <summary>What there is to add of somebody who came; null for nothing.</summary>
    public static string? Remark(AttendanceRecord record) => record switch
    {
        { FirstIn: null } or { Status: AttendanceStatus.Present or AttendanceStatus.Unscheduled } => null,
        { Status: AttendanceStatus.Late } => $"{Word(record.Status)} {Duration.Text(record.Late)}",
        _ => Word(record.Status),
    };

    /// <summary>What it was counted for, for example <c>Early, 06:00 to 14:30</c>.</summary>
    public static string Name(Occasion occasion, SiteTime site) => occasion.Kind == OccasionKind.Day
        ? ReportWords.English.Kind(occasion.Kind)
        : $"{occasion.Name}, {site.Minute(occasion.Start)} to {site.Minute(occasion.End)}";

    /// <summary>How many are in, out, awaited and absent.</summary>
    public static string Counts(IReadOnlyList<AttendanceRecord> board)
    {
        var awaited = board.Count(record => record is { FirstIn: null, Status: AttendanceStatus.Expected or AttendanceStatus.Missing });
        var absent = board.Count(record => record.Status == AttendanceStatus.Absent);
        return $"{board.Count(record => record.In)} in, {board.Count(record => record is { In: false, FirstIn: not null })} out"
            + (awaited > 0 ? $", {awaited} expected" : "") + (absent > 0 ? $", {absent} absent" : "");
    }

    // In sentences words begin small, on a pill they do not.
    private static string Word(AttendanceStatus status) =>
        ReportWords.English.Status(status) is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}" : "";
}
