namespace AutoAttend.Contracts.Attendance;

/// <summary>The figures of an <see cref="AttendanceRecord"/>: what is told to have changed, before and after.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.RecordFigures")]
public sealed record RecordFigures(
    AttendanceStatus Status,
    CheckPoint? CheckIn,
    CheckPoint? CheckOut,
    TimeSpan Present,
    TimeSpan Worked,
    TimeSpan Late,
    TimeSpan EarlyLeave,
    TimeSpan Overtime,
    decimal Days,
    bool Doubtful);
