namespace AutoAttend.Contracts.Calendar;

/// <summary>That a person belongs to a department or class, from one day to another. Groups are told apart by name, regardless of case.</summary>
/// <param name="Group">The group's name, 1..100 characters.</param>
/// <param name="From">The first day; null: since ever.</param>
/// <param name="To">The last day, included; null: still.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.GroupMembership")]
public sealed record GroupMembership(string Group, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly date) => (From is not { } from || from <= date) && (To is not { } to || date <= to);

    /// <summary>Whether the group goes by this name.</summary>
    public bool Is(string group) => string.Equals(Group, group, StringComparison.OrdinalIgnoreCase);
}
