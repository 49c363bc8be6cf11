using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>A cell of a month's calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="InMonth">Whether it is one of the month's; days of others only fill their week.</param>
/// <param name="Records">What it came to, by start.</param>
public sealed record CalendarDay(DateOnly Date, bool InMonth, IReadOnlyList<AttendanceRecord> Records);
