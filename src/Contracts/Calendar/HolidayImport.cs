namespace AutoAttend.Contracts.Calendar;

/// <summary>What an .ics file would bring. With a problem in it nothing is imported.</summary>
/// <param name="Holidays">What it holds, one per day, by date.</param>
/// <param name="Problems">What is wrong with it, in the order of its lines; empty when it can be imported.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.HolidayImport")]
public sealed record HolidayImport(IReadOnlyList<Holiday> Holidays, IReadOnlyList<ImportProblem> Problems);
