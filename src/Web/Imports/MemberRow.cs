namespace AutoAttend.Web.Imports;

/// <summary>A line of a file that puts people into groups, or people and groups on a roster.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Number">The person's number; empty where the line names none.</param>
/// <param name="Group">The group's name; empty where the line names none.</param>
/// <param name="From">The first day; null: from the very first on.</param>
/// <param name="To">The last day; null: to the very last.</param>
public sealed record MemberRow(int Line, string Number, string Group, DateOnly? From, DateOnly? To);
