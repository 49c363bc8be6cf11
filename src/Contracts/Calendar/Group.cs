namespace AutoAttend.Contracts.Calendar;

/// <summary>A department or class.</summary>
/// <param name="Name">What it goes by, regardless of case.</param>
/// <param name="Members">How many people are in it today.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Group")]
public sealed record Group(string Name, int Members);
