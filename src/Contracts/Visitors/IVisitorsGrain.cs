namespace AutoAttend.Contracts.Visitors;

/// <summary>The visitors of a site. Key: the site's id.</summary>
[Alias("AutoAttend.IVisitorsGrain")]
public interface IVisitorsGrain : IGrainWithStringKey
{
    /// <summary>The visitors, last seen first.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Visitor>> List();

    /// <summary>Puts a stranger's sighting to the visitor it looks like, or to a new one. The same sighting again changes nothing.</summary>
    /// <returns>The visitor's id.</returns>
    [Alias("Assign")]
    Task<string> Assign(string sightingId, float[] embedding, string modelId, DateTimeOffset firstSeen, DateTimeOffset lastSeen, string? evidenceId);

    /// <summary>Forgets a visitor and its embedding.</summary>
    [Alias("Forget")]
    Task Forget(string visitorId);

    /// <summary>Forgets all of them.</summary>
    /// <returns>How many there were.</returns>
    [Alias("ForgetAll")]
    Task<int> ForgetAll();
}
