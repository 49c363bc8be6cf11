using AutoAttend.Contracts.Sites;
using NodaTime;

namespace AutoAttend.Attendance;

/// <summary>What a site sets for its working days.</summary>
/// <param name="Zone">Days begin and end there.</param>
/// <param name="PresenceGap">How long a person may go unseen before presence that nobody saw begin at an In camera closes; 1 min..24 h.</param>
/// <param name="DayStart">When its days begin, by its clock.</param>
public sealed record WorkingDayRules(DateTimeZone Zone, TimeSpan PresenceGap, TimeOnly DayStart = default)
{
    /// <summary>The rules of a site.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The site's time zone does not exist.</exception>
    public static WorkingDayRules Of(Site site) =>
        new(DateTimeZoneProviders.Tzdb[site.TimeZone], TimeSpan.FromMinutes(site.PresenceGapMinutes), site.DayStart);
}
