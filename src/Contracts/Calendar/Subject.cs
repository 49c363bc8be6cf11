namespace AutoAttend.Contracts.Calendar;

/// <summary>Whom a plan is for: one person or a group. Exactly one of the two is given.</summary>
/// <param name="PersonId">One person.</param>
/// <param name="Group">Whoever is in the group on the day.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Subject")]
public sealed record Subject(string? PersonId, string? Group)
{
    /// <summary>One person.</summary>
    public static Subject Person(string personId) => new(personId, null);

    /// <summary>A group.</summary>
    public static Subject Of(string group) => new(null, group);

    /// <summary>Whether a person is meant on a day.</summary>
    public bool Means(string personId, IReadOnlyList<GroupMembership> memberships, DateOnly date) => PersonId is { } one
        ? one == personId
        : Group is { } group && memberships.Any(membership => membership.Is(group) && membership.Covers(date));
}
