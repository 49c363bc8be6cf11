namespace AutoAttend.Contracts.People;

/// <summary>A person's line in the directory.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Number">Personnel or student number; may be empty.</param>
/// <param name="Groups">Departments or classes.</param>
/// <param name="Photos">Number of accepted photos.</param>
/// <param name="PhotoId">The evidence id of the first photo; null without one.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PersonSummary")]
public sealed record PersonSummary(
    string Id, string Name, string Number, IReadOnlyList<string> Groups, int Photos, string? PhotoId);
