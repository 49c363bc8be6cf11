namespace AutoAttend.Web.Pages.Schedules;

/// <summary>A line of a file of memberships.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Number">The person's number.</param>
/// <param name="Group">The group's name.</param>
/// <param name="From">The first day; null: since ever.</param>
/// <param name="To">The last day; null: still.</param>
public sealed record MembershipRow(int Line, string Number, string Group, DateOnly? From, DateOnly? To);
