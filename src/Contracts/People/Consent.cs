namespace AutoAttend.Contracts.People;

/// <summary>A person's agreement to face recognition; without it no photo is accepted.</summary>
/// <param name="GivenOn">The day it was given.</param>
/// <param name="Note">How it was given, for example where the paper is; may be empty.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Consent")]
public sealed record Consent(DateOnly GivenOn, string Note);
