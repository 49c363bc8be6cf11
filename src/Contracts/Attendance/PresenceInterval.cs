namespace AutoAttend.Contracts.Attendance;

/// <summary>A time during which somebody was there, as far as cameras can tell: [Start, End).</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended, or the last sighting so far while it is open.</param>
/// <param name="Open">Whether the person is held to be there still.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PresenceInterval")]
public sealed record PresenceInterval(DateTimeOffset Start, DateTimeOffset End, bool Open);
