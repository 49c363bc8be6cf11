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

    /// <summary>Takes a person's newly derived record in place of the one for the same occasion.</summary>
    [Alias("Update")]
    Task Update(AttendanceRecord record);

    /// <summary>Takes a person off the board.</summary>
    [Alias("Remove")]
    Task Remove(string personId);

    /// <summary>Derives the whole board from the ledger again.</summary>
    [Alias("Rebuild")]
    Task<IReadOnlyList<AttendanceRecord>> Rebuild();
}
