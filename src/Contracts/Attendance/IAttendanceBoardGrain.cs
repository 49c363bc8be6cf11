namespace AutoAttend.Contracts.Attendance;

/// <summary>The attendance board of a site and day. Key: <see cref="GrainKeys.Board"/>.</summary>
[Alias("AutoAttend.IAttendanceBoardGrain")]
public interface IAttendanceBoardGrain : IGrainWithStringKey
{
    /// <summary>One record per person who was seen that day, by first in.</summary>
    [Alias("Get")]
    Task<IReadOnlyList<AttendanceRecord>> Get();

    /// <summary>Takes a person's newly derived record.</summary>
    [Alias("Update")]
    Task Update(AttendanceRecord record);

    /// <summary>Takes a person off the board.</summary>
    [Alias("Remove")]
    Task Remove(string personId);

    /// <summary>Derives the whole board from the ledger again.</summary>
    [Alias("Rebuild")]
    Task<IReadOnlyList<AttendanceRecord>> Rebuild();
}
