namespace AutoAttend.Web.Pages.Sessions;

/// <summary>A line of a file of a roster.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Number">The person's number; empty for a group.</param>
/// <param name="Group">The group's name; empty for a person.</param>
/// <param name="From">The first day; null: from the first lesson on.</param>
/// <param name="To">The last day; null: to the last lesson.</param>
public sealed record RosterRow(int Line, string Number, string Group, DateOnly? From, DateOnly? To);
