namespace AutoAttend.Contracts.People;

/// <summary>A page of the directory, by name.</summary>
/// <param name="People">The page.</param>
/// <param name="Total">How many there are in all that fit the search.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PeoplePage")]
public sealed record PeoplePage(IReadOnlyList<PersonSummary> People, int Total);
