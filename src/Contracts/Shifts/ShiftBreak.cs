namespace AutoAttend.Contracts.Shifts;

/// <summary>A break at a set time.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends: on the next day where it is not after <paramref name="Start"/>.</param>
/// <param name="Paid">
/// Paid: being away during it counts as worked for whoever was there before and after. Unpaid: being there during it does not count.
/// </param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ShiftBreak")]
public sealed record ShiftBreak(TimeOnly Start, TimeOnly End, bool Paid);
