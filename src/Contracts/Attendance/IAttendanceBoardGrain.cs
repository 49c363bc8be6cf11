using Orleans.Concurrency;

namespace AutoAttend.Contracts.Attendance;

/// <summary>The attendance board of a site and day. Key: <see cref="GrainKeys.Board"/>.</summary>
[Alias("AutoAttend.IAttendanceBoardGrain")]
public interface IAttendanceBoardGrain : IGrainWithStringKey
{
    /// <summary>
    /// The records of everybody who is expected or was seen that day, one per person and occasion, as of now: by check-in, those without one
    /// last, by start of the occasion.
    /// </summary>
    [Alias("Get")]
    Task<IReadOnlyList<AttendanceRecord>> Get();

    /// <summary>Takes a person's newly derived records of the day in place of all there were; none takes the person off the board.</summary>
    [Alias("Update")]
    Task Update(string personId, IReadOnlyList<AttendanceRecord> records);

    /// <summary>Derives again what plans, other facts or time changed, and tells listeners. Nobody waits for it.</summary>
    [Alias("Refresh"), OneWay]
    Task Refresh();

    /// <summary>Derives the whole board from the ledger again.</summary>
    [Alias("Rebuild")]
    Task<IReadOnlyList<AttendanceRecord>> Rebuild();
}
