using Orleans.Concurrency;

namespace AutoAttend.Contracts.Calendar;

/// <summary>A person's groups over time and leave. Key: the person's id. Erased with the person.</summary>
[Alias("AutoAttend.IPersonCalendarGrain")]
public interface IPersonCalendarGrain : IGrainWithStringKey
{
    [Alias("Get"), AlwaysInterleave]
    Task<PersonCalendar> Get();

    /// <summary>Puts all memberships in place of those there are.</summary>
    /// <exception cref="InvalidInputException">An end lies before its start, or two of the same group overlap; nothing was changed.</exception>
    [Alias("SaveMemberships")]
    Task<PersonCalendar> SaveMemberships(IReadOnlyList<GroupMembership> memberships, string author);

    /// <summary>Adds leave, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">The end lies before the start, it overlaps other leave, or touches a closed period.</exception>
    [Alias("SaveLeave")]
    Task<PersonCalendar> SaveLeave(Leave leave, string author);

    /// <exception cref="NotFoundException">There is no such leave.</exception>
    [Alias("RemoveLeave")]
    Task<PersonCalendar> RemoveLeave(string leaveId, string author);
}
