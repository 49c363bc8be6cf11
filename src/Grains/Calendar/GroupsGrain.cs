using AutoAttend.Contracts.Calendar;
using AutoAttend.Grains.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Calendar;

/// <inheritdoc cref="IGroupsGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class GroupsGrain([PersistentState("groups")] IPersistentState<GroupIndex> index, TimeProvider time) : Grain, IGroupsGrain
{
    Task<IReadOnlyList<Group>> IGroupsGrain.List()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return Task.FromResult<IReadOnlyList<Group>>(
            [.. index.State.Members.Values
                .SelectMany(memberships => memberships)
                .GroupBy(one => one.Group, StringComparer.OrdinalIgnoreCase)
                .Select(of => new Group(of.First().Group, of.Count(one => one.Covers(today))))
                .OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }

    Task<IReadOnlyList<GroupMember>> IGroupsGrain.Members(string group, DateOnly from, DateOnly to) =>
        Task.FromResult<IReadOnlyList<GroupMember>>(
            [.. index.State.Members
                .SelectMany(of => of.Value.Where(one => one.Is(group)).Select(one => new GroupMember(of.Key, one.From, one.To)))
                .Where(member => (member.From is null || member.From <= to) && (member.To is null || member.To >= from))
                .OrderBy(member => member.PersonId, StringComparer.Ordinal)
                .ThenBy(member => member.From)]);

    async Task IGroupsGrain.Update(string personId, IReadOnlyList<GroupMembership> memberships)
    {
        var known = index.State.Members.GetValueOrDefault(personId) ?? [];
        if (known.SequenceEqual(memberships))
            return;
        if (memberships.Count == 0)
            index.State.Members.Remove(personId);
        else
            index.State.Members[personId] = [.. memberships];
        await index.WriteStateAsync();
    }
}
