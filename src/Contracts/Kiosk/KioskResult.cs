namespace AutoAttend.Contracts.Kiosk;

/// <summary>What a kiosk shows.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="PersonId">Who; null unless it was noted.</param>
/// <param name="At">When, with the site's offset.</param>
/// <param name="LockedUntil">Set when it is locked.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.KioskResult")]
public sealed record KioskResult(KioskOutcome Outcome, string? PersonId, DateTimeOffset At, DateTimeOffset? LockedUntil);
