using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Pages.Corrections;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>What a board says of a record at a glance.</summary>
internal static class BoardNow
{
    /// <summary>There, gone, or why not there: the word, and the pill's tone.</summary>
    public static (string Word, string Tone) Of(AttendanceRecord record) => record switch
    {
        { In: true } => ("In", "good"),
        { FirstIn: null } => (record.Status.Word(), RecordWords.Tone(record.Status)),
        _ => ("Out", "quiet"),
    };

    /// <summary>What there is to add of somebody who came; null for nothing.</summary>
    public static string? Remark(AttendanceRecord record) => record switch
    {
        { FirstIn: null } or { Status: AttendanceStatus.Present or AttendanceStatus.Unscheduled } => null,
        { Status: AttendanceStatus.Late } => $"{record.Status.Word()} {Duration.Text(record.Late)}",
        _ => record.Status.Word(),
    };

    /// <summary>How many are in, out, awaited and absent.</summary>
    public static string Counts(IReadOnlyList<AttendanceRecord> board)
    {
        var awaited = board.Count(record => record is { FirstIn: null, Status: AttendanceStatus.Expected or AttendanceStatus.Missing });
        var absent = board.Count(record => record.Status == AttendanceStatus.Absent);
        return $"{board.Count(record => record.In)} in, {board.Count(record => record is { In: false, FirstIn: not null })} out"
            + (awaited > 0 ? $", {awaited} expected" : "") + (absent > 0 ? $", {absent} absent" : "");
    }
}
