namespace AutoAttend.Contracts.Calendar;

/// <summary>Who is in which group; an index over the people's calendars, which are what holds. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IGroupsGrain")]
public interface IGroupsGrain : IGrainWithStringKey
{
    /// <summary>Every group that anybody is or was in, by name.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Group>> List();

    /// <summary>Who was in a group on any of the days from..to, both included; by person.</summary>
    [Alias("Members")]
    Task<IReadOnlyList<GroupMember>> Members(string group, DateOnly from, DateOnly to);

    /// <summary>Takes a person's memberships as they are now; none for somebody erased.</summary>
    [Alias("Update")]
    Task Update(string personId, IReadOnlyList<GroupMembership> memberships);
}
