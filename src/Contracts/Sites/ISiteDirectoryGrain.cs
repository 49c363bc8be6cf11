namespace AutoAttend.Contracts.Sites;

/// <summary>The sites; there is always at least <see cref="GrainKeys.FirstSite"/>. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ISiteDirectoryGrain")]
public interface ISiteDirectoryGrain : IGrainWithStringKey
{
    [Alias("List")]
    Task<IReadOnlyList<Site>> List();

    /// <exception cref="NotFoundException">There is no such site.</exception>
    [Alias("Get")]
    Task<Site> Get(string siteId);

    /// <summary>Adds or changes a site.</summary>
    /// <exception cref="InvalidInputException">The id, name, time zone, gap or day start is not usable.</exception>
    [Alias("Save")]
    Task<Site> Save(Site site);

    /// <summary>Removes a site; one that is gone already is no error. What was seen there is not touched.</summary>
    /// <exception cref="InvalidInputException">It is the first site, or cameras belong to it.</exception>
    [Alias("Remove")]
    Task Remove(string siteId);
}
