namespace AutoAttend.Grains.Ports;

/// <summary>Removes what was seen at a site, whoever it was; for a site that is given up.</summary>
public interface ISiteEraser
{
    /// <summary>Removes its sightings of every outcome, their pictures and its ledger entries, so that they cannot be read back from the storage either.</summary>
    Task<SiteErasure> Erase(string siteId, CancellationToken cancellation);
}
