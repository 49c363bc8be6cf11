namespace AutoAttend.Contracts.Corrections;

/// <summary>
/// Something that decides on attendance and is not a sighting: appended to the ledger once, never changed. All facts together, in the order
/// of <paramref name="RecordedAt"/>, are the audit trail.
/// </summary>
/// <param name="Id">Its key: the same fact appended again changes nothing. Whoever makes it chooses it before the first attempt.</param>
/// <param name="SiteId">Where it counts.</param>
/// <param name="PersonId">Whose; null for one that concerns the whole site. A person's facts are erased with the person.</param>
/// <param name="Start">
/// The begin of the time it is about: of a kiosk check the moment; of a correction or request the occasion's day; of a closing its days; of a
/// frozen record the occasion's claim. What answers another fact (a withdrawal, decision, reopening) is about the same time, so that
/// whoever reads the one reads the other.
/// </param>
/// <param name="End">The end of the time it is about, not before <paramref name="Start"/>; both included.</param>
/// <param name="RecordedAt">When it was appended.</param>
/// <param name="Author">The account or the kiosk it comes from; for a person's own doing, the person's id. Never a name.</param>
/// <param name="Content">What it says.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AttendanceFact")]
public sealed record AttendanceFact(
    string Id,
    string SiteId,
    string? PersonId,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset RecordedAt,
    string Author,
    FactContent Content);
