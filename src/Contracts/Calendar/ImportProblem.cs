namespace AutoAttend.Contracts.Calendar;

/// <summary>Something in a file that keeps all of it from being imported.</summary>
/// <param name="Line">Counts from 1; 0 where the whole file is meant.</param>
/// <param name="Field">The column or property.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Fix">What to do, as a sentence.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ImportProblem")]
public sealed record ImportProblem(int Line, string Field, string Value, string Fix);
