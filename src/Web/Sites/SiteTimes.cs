using AutoAttend.Contracts;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Web.Sites;

/// <summary>The sites and their clocks, read anew every half minute.</summary>
public sealed class SiteTimes(IGrainFactory grains, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);
    private static readonly Site Unknown = new("", "Unknown site", "UTC", 1);

    private volatile Known? _known;

    /// <summary>Every site, in the directory's order.</summary>
    public async ValueTask<IReadOnlyList<SiteTime>> All()
    {
        var now = time.GetUtcNow();
        if (_known is { } known && known.Until > now)
            return known.Sites;
        var sites = await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        return (_known = new Known([.. sites.Select(site => new SiteTime(site))], now + KeptFor)).Sites;
    }

    /// <summary>One site's clock; UTC for a site that is not known.</summary>
    public async ValueTask<SiteTime> For(string siteId) =>
        (await All()).FirstOrDefault(site => site.Site.Id == siteId) ?? new SiteTime(Unknown);

    /// <summary>Makes the next call read anew, after a site was changed.</summary>
    public void Forget() => _known = null;

    private sealed record Known(IReadOnlyList<SiteTime> Sites, DateTimeOffset Until);
}
