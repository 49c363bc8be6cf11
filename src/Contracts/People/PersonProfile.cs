namespace AutoAttend.Contracts.People;

/// <summary>What is known of a person besides the face.</summary>
/// <param name="Name">As shown, 1..200 characters.</param>
/// <param name="Number">The personnel or student number; empty where there is none, else unique.</param>
/// <param name="Groups">Departments or classes.</param>
/// <param name="Consent">Null until given.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PersonProfile")]
public sealed record PersonProfile(string Name, string Number, IReadOnlyList<string> Groups, Consent? Consent);
