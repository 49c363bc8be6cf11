namespace AutoAttend.Contracts.Corrections;

/// <summary>That a plan was changed, for the audit trail; the plan itself lies with its grain.</summary>
/// <param name="Kind">For example <c>shift template</c>, <c>rota</c>, <c>leave</c>, <c>holiday</c>, <c>course</c>.</param>
/// <param name="SubjectId">The id of what was changed.</param>
/// <param name="Before">As it was, as JSON; null for something new.</param>
/// <param name="After">As it is, as JSON; null for something removed.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PlanChange")]
public sealed record PlanChange(string Kind, string SubjectId, string? Before, string? After) : FactContent;
