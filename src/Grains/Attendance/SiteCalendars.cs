using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Grains.Attendance;

/// <summary>The rules by which each site's days are derived, as they are now.</summary>
public sealed class SiteCalendars(IGrainFactory grains)
{
    /// <summary>By site id.</summary>
    public async Task<IReadOnlyDictionary<string, WorkingDayRules>> Read()
    {
        var sites = await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        return sites.ToDictionary(site => site.Id, WorkingDayRules.Of, StringComparer.Ordinal);
    }
}
