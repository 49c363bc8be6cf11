namespace AutoAttend.Contracts.Corrections;

/// <summary>
/// Days of a site are closed: what they came to was kept as <see cref="FrozenRecord"/>s before this was appended, and stays so whatever
/// arrives or is planned later. A fact of the site.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; over at the time of closing.</param>
/// <param name="Records">How many records were kept.</param>
/// <param name="Reason">For example which payroll; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PeriodClosing")]
public sealed record PeriodClosing(DateOnly From, DateOnly To, int Records, string Reason) : FactContent
{
    /// <summary>Whether a day is one of its days.</summary>
    public bool Covers(DateOnly date) => From <= date && date <= To;
}
