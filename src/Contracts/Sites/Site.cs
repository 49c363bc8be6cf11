namespace AutoAttend.Contracts.Sites;

/// <summary>A place with a time zone; cameras and schedules belong to it.</summary>
/// <param name="Id">Stable, lower case.</param>
/// <param name="Name">As shown.</param>
/// <param name="TimeZone">IANA id, for example <c>Europe/Berlin</c>: days begin and end there.</param>
/// <param name="PresenceGapMinutes">
/// For cameras that look both ways: how long a person may go unseen before the presence interval closes at the last sighting, 1..1440.
/// </param>
/// <param name="DayStart">When its days begin by its clock, 00:00..12:00: with 04:00 a day runs from 04:00 to 04:00 of the next date.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Site")]
public sealed record Site(string Id, string Name, string TimeZone, int PresenceGapMinutes, TimeOnly DayStart = default);
