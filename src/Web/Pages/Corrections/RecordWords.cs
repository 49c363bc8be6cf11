using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>Records and what changes them, in words.</summary>
public static class RecordWords
{
    /// <summary>What an operator may set a record to.</summary>
    public static readonly IReadOnlyList<AttendanceStatus> Settable =
        [AttendanceStatus.Present, AttendanceStatus.Excused, AttendanceStatus.OnLeave, AttendanceStatus.Absent];

    /// <summary>What it came to.</summary>
    public static string Word(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Expected => "Expected",
        AttendanceStatus.Missing => "Missing",
        AttendanceStatus.Present => "Present",
        AttendanceStatus.Late => "Late",
        AttendanceStatus.LeftEarly => "Left early",
        AttendanceStatus.Absent => "Absent",
        AttendanceStatus.Excused => "Excused",
        AttendanceStatus.OnLeave => "On leave",
        AttendanceStatus.Holiday => "Holiday",
        AttendanceStatus.Unscheduled => "Unscheduled",
        AttendanceStatus.NotOnRoster => "Not on the list",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The pill's tone.</summary>
    public static string Tone(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present or AttendanceStatus.Unscheduled => "good",
        AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Missing or AttendanceStatus.NotOnRoster => "watch",
        AttendanceStatus.Absent => "bad",
        _ => "quiet",
    };

    /// <summary>How a check-in or check-out came about.</summary>
    public static string Word(this CheckOrigin origin) => origin switch
    {
        CheckOrigin.Seen => "seen",
        CheckOrigin.Kiosk => "kiosk",
        CheckOrigin.Corrected => "corrected",
        CheckOrigin.Automatic => "automatic",
        CheckOrigin.Continued => "continued",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    /// <summary>With what somebody checked in.</summary>
    public static string Word(this CheckMethod method) => method switch
    {
        CheckMethod.Pin => "PIN",
        CheckMethod.QrCode => "QR code",
        CheckMethod.Badge => "Badge",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>What a correction sets.</summary>
    public static string Word(this CorrectionKind kind) => kind switch
    {
        CorrectionKind.CheckIn => "Check-in",
        CorrectionKind.CheckOut => "Check-out",
        CorrectionKind.Status => "Status",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How a request stands.</summary>
    public static string Word(this RequestState state) => state switch
    {
        RequestState.Open => "Open",
        RequestState.Approved => "Approved",
        RequestState.Refused => "Refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A correction as a phrase, for example <c>Check-in at 08:02</c>.</summary>
    public static string Phrase(CorrectionChange change, SiteTime site) => change.Kind == CorrectionKind.Status
        ? $"Status {change.Status?.Word().ToLowerInvariant()}"
        : $"{change.Kind.Word()} at {(change.At is { } at ? Moment(at, change.Date, site) : "–")}";

    /// <summary>An occasion, for example <c>Early, 06:00 to 14:30</c>.</summary>
    public static string Name(Occasion occasion, SiteTime site) => occasion.Kind == OccasionKind.Day
        ? "The day"
        : $"{occasion.Name}, {site.Minute(occasion.Start)} to {site.Minute(occasion.End)}";

    /// <summary>An occasion of which only the id is known, for example <c>shift early</c>.</summary>
    public static string Name(string occasionId) => occasionId.Split('/') switch
    {
        [var kind, var id, _] => $"{kind} {id}",
        _ => "the day",
    };

    /// <summary>A check-in or check-out with its origin; a dash for none.</summary>
    public static string Check(CheckPoint? point, DateOnly date, SiteTime site) =>
        point is null ? "–" : $"{Moment(point.At, date, site)} ({point.Origin.Word()})";

    /// <summary>The time, with the day where it is another one.</summary>
    public static string Moment(DateTimeOffset at, DateOnly date, SiteTime site)
    {
        var day = DateOnly.FromDateTime(site.Local(at).DateTime);
        return day == date ? site.Minute(at) : $"{site.Minute(at)} on {Typed.LongDay(day)}";
    }
}
