namespace AutoAttend.Contracts.Corrections;

/// <summary>What an <see cref="AttendanceFact"/> says; each kind is a record of its own in this folder.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.FactContent")]
public abstract record FactContent;
