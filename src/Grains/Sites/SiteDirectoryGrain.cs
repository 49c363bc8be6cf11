using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace AutoAttend.Grains.Sites;

/// <summary>
/// The sites. Boards ask here before they answer and derive themselves again when a site's zone or gap is no longer the one they were
/// derived with; so a change needs nobody to be told.
/// </summary>
[RequireRole(SiloRoles.People)]
public sealed class SiteDirectoryGrain(
    [PersistentState("sites")] IPersistentState<SitesState> sites,
    IOptions<SiteOptions> options,
    TimeProvider time) : Grain, ISiteDirectoryGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Kept from the first use on, so that days already recorded do not move when the machine's zone or the options change.
        if (sites.State.Sites.Count == 0)
            await Keep(SiteRules.Check(SiteRules.First(options.Value, time.LocalTimeZone)));
    }

    Task<IReadOnlyList<Site>> ISiteDirectoryGrain.List() => Task.FromResult<IReadOnlyList<Site>>(
        sites.State.Sites.Values.OrderBy(site => site.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(site => site.Id, StringComparer.Ordinal).ToArray());

    Task<Site> ISiteDirectoryGrain.Get(string siteId) =>
        Task.FromResult(sites.State.Sites.GetValueOrDefault(siteId) ?? throw new NotFoundException("site", siteId));

    async Task<Site> ISiteDirectoryGrain.Save(Site site)
    {
        var kept = SiteRules.Check(site);
        await Keep(kept);
        return kept;
    }

    async Task ISiteDirectoryGrain.Remove(string siteId)
    {
        if (siteId == GrainKeys.FirstSite)
            throw new InvalidInputException("Site", siteId, "the first site stays; rename it instead.");
        var cameras = await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).List();
        if (cameras.Any(camera => camera.SiteId == siteId))
            throw new InvalidInputException("Site", siteId, "cameras belong to it; remove them or move them to another site first.");
        if (sites.State.Sites.ContainsKey(siteId))
            await sites.Replace(new SitesState { Sites = new(sites.State.Sites.Where(site => site.Key != siteId)) });
    }

    private Task Keep(Site site) =>
        sites.Replace(new SitesState { Sites = new(sites.State.Sites) { [site.Id] = site } });
}
