using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Grains.Calendar;

/// <summary>Everybody's memberships, as the grain keeps them.</summary>
[GenerateSerializer, Alias("AutoAttend.GroupIndex")]
public sealed record GroupIndex
{
    /// <summary>By person id; people without any are not in it.</summary>
    [Id(0)]
    public Dictionary<string, GroupMembership[]> Members { get; init; } = [];
}
