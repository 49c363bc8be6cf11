namespace AutoAttend.Contracts.Attendance;

/// <summary>A check-in or check-out.</summary>
/// <param name="At">When, with the site's offset, not rounded.</param>
/// <param name="Origin">How it came about.</param>
/// <param name="SourceId">The sighting, kiosk check-in or correction that made it; null for one that nobody made.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CheckPoint")]
public sealed record CheckPoint(DateTimeOffset At, CheckOrigin Origin, string? SourceId);
