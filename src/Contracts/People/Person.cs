namespace AutoAttend.Contracts.People;

/// <summary>Someone enrolled.</summary>
/// <param name="Id">Stable and meaningless: it stands in logs and events where a name must not.</param>
/// <param name="Profile">Name, number, groups, consent.</param>
/// <param name="Photos">The accepted photos; without one the person cannot be recognised.</param>
/// <param name="EnrolledAt">When.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Person")]
public sealed record Person(string Id, PersonProfile Profile, IReadOnlyList<EnrolledPhoto> Photos, DateTimeOffset EnrolledAt);
