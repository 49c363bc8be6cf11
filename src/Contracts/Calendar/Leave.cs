namespace AutoAttend.Contracts.Calendar;

/// <summary>Days on which a person is not expected, at any site.</summary>
/// <param name="Id">Stable.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Kind">Why.</param>
/// <param name="Part">How much of each of the days.</param>
/// <param name="Note">May be empty; at most 1000 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Leave")]
public sealed record Leave(string Id, DateOnly From, DateOnly To, LeaveKind Kind, DayPart Part = DayPart.Whole, string Note = "")
{
    /// <summary>Whether a day is one of its days.</summary>
    public bool Covers(DateOnly date) => From <= date && date <= To;
}
