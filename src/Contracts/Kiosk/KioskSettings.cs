namespace AutoAttend.Contracts.Kiosk;

/// <summary>A kiosk: a page that a tablet at the door shows.</summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="Name">As shown, 1..60 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.KioskSettings")]
public sealed record KioskSettings(string Id, string Name);
