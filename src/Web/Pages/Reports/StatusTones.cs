using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Reports.Languages;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>How statuses look. A colour never stands alone: a word or letter is with it.</summary>
internal static class StatusTones
{
    /// <summary>The pill's tone: <c>good</c>, <c>watch</c>, <c>bad</c>, <c>free</c> or <c>quiet</c>.</summary>
    public static string Tone(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present or AttendanceStatus.Unscheduled => "good",
        AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Missing or AttendanceStatus.NotOnRoster => "watch",
        AttendanceStatus.Absent => "bad",
        AttendanceStatus.Excused or AttendanceStatus.OnLeave or AttendanceStatus.Holiday => "free",
        AttendanceStatus.Expected => "quiet",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The letter that stands for it in a calendar; no two have the same.</summary>
    public static string Letter(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "P",
        AttendanceStatus.Unscheduled => "U",
        AttendanceStatus.Late => "L",
        AttendanceStatus.LeftEarly => "E",
        AttendanceStatus.Missing => "M",
        AttendanceStatus.NotOnRoster => "N",
        AttendanceStatus.Absent => "A",
        AttendanceStatus.Excused => "X",
        AttendanceStatus.OnLeave => "V",
        AttendanceStatus.Holiday => "H",
        AttendanceStatus.Expected => "·",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The tone of a status that is written in some language; quiet for somebody unknown.</summary>
    public static string Of(ReportWords words, string status) =>
        Enum.GetValues<AttendanceStatus>().Where(known => words.Status(known) == status).Select(Tone).FirstOrDefault("quiet");
}
