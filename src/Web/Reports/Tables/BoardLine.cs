using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>A line of the day board: somebody's record, or somebody whom nobody knows.</summary>
/// <param name="Date">The day.</param>
/// <param name="Record">The record; null for somebody unknown.</param>
/// <param name="Unknown">Somebody unknown; null for a record.</param>
public sealed record BoardLine(DateOnly Date, AttendanceRecord? Record, UnknownFace? Unknown);
