using System.Collections.Concurrent;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Grains.Attendance;

/// <summary>What each site has planned, compiled anew only when something of it changed.</summary>
public sealed class SitePlans(IGrainFactory grains)
{
    private readonly ConcurrentDictionary<string, Compiled> compiled = new(StringComparer.Ordinal);

    /// <summary>The plan of a site as it is now. The same object as before where nothing changed.</summary>
    /// <exception cref="NotFoundException">There is no such site.</exception>
    public async Task<SitePlan> Read(string siteId)
    {
        var site = grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(siteId);
        var holidays = grains.GetGrain<ISiteCalendarGrain>(siteId).Get();
        var shifts = grains.GetGrain<IShiftPlanGrain>(siteId).Get();
        var courses = grains.GetGrain<ICoursePlanGrain>(siteId).Get();
        await Task.WhenAll(site, holidays, shifts, courses);

        var revisions = ((await holidays).Revision, (await shifts).Revision, (await courses).Revision);
        if (compiled.TryGetValue(siteId, out var known) && known.Site == await site && known.Revisions == revisions)
            return known.Plan;
        var plan = SitePlan.Of(await site, await holidays, await shifts, await courses);
        compiled[siteId] = new Compiled(await site, revisions, plan);
        return plan;
    }

    /// <summary>The plans of all sites.</summary>
    public async Task<IReadOnlyList<SitePlan>> ReadAll()
    {
        var sites = await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        return await Task.WhenAll(sites.Select(site => Read(site.Id)));
    }

    private sealed record Compiled(Site Site, (long Holidays, long Shifts, long Courses) Revisions, SitePlan Plan);
}
