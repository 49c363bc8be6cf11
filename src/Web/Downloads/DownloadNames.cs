using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Downloads;

/// <summary>The names behind the ids of one download: sites and cameras at once, people as they come up.</summary>
public sealed class DownloadNames
{
    private readonly IPeopleDirectoryGrain _directory;
    private readonly Dictionary<string, SiteTime> _sites;
    private readonly Dictionary<string, string> _cameras;
    private readonly Dictionary<string, PersonSummary?> _people = [];

    private DownloadNames(IPeopleDirectoryGrain directory, IReadOnlyList<Site> sites, IReadOnlyList<Camera> cameras)
    {
        _directory = directory;
        _sites = sites.ToDictionary(site => site.Id, site => new SiteTime(site));
        _cameras = cameras.ToDictionary(camera => camera.Id, camera => camera.Settings.Name);
    }

    /// <summary>Asks for the sites and cameras.</summary>
    public static async Task<DownloadNames> Load(IGrainFactory grains) => new(
        grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only),
        await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List(),
        await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List());

    /// <summary>Asks for those of the people who were not asked for before.</summary>
    public async Task Need(IEnumerable<string?> personIds)
    {
        var missing = personIds.OfType<string>().Where(id => !_people.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        foreach (var id in missing)
            _people[id] = null;
        foreach (var person in await _directory.GetMany(missing))
            _people[person.Id] = person;
    }

    /// <summary>Null where the person is gone, or was not asked for.</summary>
    public PersonSummary? Person(string? id) => id is null ? null : _people.GetValueOrDefault(id);

    /// <summary>The camera's name; its id once it was removed.</summary>
    public string Camera(string id) => _cameras.GetValueOrDefault(id, id);

    /// <summary>The site's clock; UTC where the site is unknown.</summary>
    public SiteTime Site(string id) => _sites.GetValueOrDefault(id) ?? new SiteTime(new Site(id, id, "UTC", 1));
}
