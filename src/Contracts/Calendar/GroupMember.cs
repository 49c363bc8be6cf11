namespace AutoAttend.Contracts.Calendar;

/// <summary>Somebody in a group, and when.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="From">The first day; null: since ever.</param>
/// <param name="To">The last day, included; null: still.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.GroupMember")]
public sealed record GroupMember(string PersonId, DateOnly? From, DateOnly? To);
