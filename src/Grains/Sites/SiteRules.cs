using System.Text.RegularExpressions;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using NodaTime;

namespace AutoAttend.Grains.Sites;

/// <summary>What makes a site usable.</summary>
public static partial class SiteRules
{
    // Later than noon nobody could say which date such a day has.
    private static readonly TimeOnly LatestDayStart = new(12, 0);

    /// <summary>The site as it is kept, its texts trimmed.</summary>
    /// <exception cref="InvalidInputException">The id, name, time zone, gap or day start is not usable.</exception>
    public static Site Check(Site site)
    {
        var kept = site with { Id = site.Id?.Trim() ?? "", Name = site.Name?.Trim() ?? "", TimeZone = site.TimeZone?.Trim() ?? "" };
        if (!Id().IsMatch(kept.Id))
            throw new InvalidInputException("Site id", kept.Id, "use 1 to 32 of a-z, 0-9 and dash, beginning with a letter or digit.");
        if (kept.Name.Length is 0 or > 100)
            throw new InvalidInputException("Site name", kept.Name, "give a name of 1 to 100 characters.");
        if (kept.PresenceGapMinutes is < 1 or > 1440)
            throw new InvalidInputException("Presence gap", $"{kept.PresenceGapMinutes}", "give 1 to 1440 minutes.");
        if (kept.DayStart > LatestDayStart)
            throw new InvalidInputException("Day start", $"{kept.DayStart:HH:mm}", $"give a time from 00:00 to {LatestDayStart:HH:mm}.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(kept.TimeZone) is null)
            throw new InvalidInputException("Time zone", kept.TimeZone, TimeZoneSuggestions.Fix(kept.TimeZone));
        return kept;
    }

    /// <summary>The site that exists from the first start.</summary>
    /// <param name="options">Its name, gap and perhaps its zone.</param>
    /// <param name="machine">The zone where the options name none; one without an IANA id counts as UTC.</param>
    public static Site First(SiteOptions options, TimeZoneInfo machine) =>
        new(GrainKeys.FirstSite, options.Name, options.TimeZone is { Length: > 0 } zone ? zone : IanaId(machine), options.PresenceGapMinutes);

    private static string IanaId(TimeZoneInfo zone)
    {
        var id = zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : "";
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null ? "Etc/UTC" : id;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
